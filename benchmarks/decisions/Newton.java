import java.util.List;

/** Logistic regression with a Gaussian prior around given weights, by Newton's method; exact and the same every time. */
final class Newton {
    /** One observation: which features are on, 1 for yes and 0 for no, and how much it counts. */
    record Row(int[] on, double label, double weight) {}

    private static final int MOST_STEPS = 12;
    private static final double FREE = 1e-3;

    private Newton() {}

    /**
     * @param pull how strongly each weight but the bias is pulled to its prior
     * @param start where to begin; null for the prior
     */
    static double[] fit(List<Row> rows, int bias, double pull, double[] prior, double[] start) {
        int n = prior.length;
        double[] weights = (start == null ? prior : start).clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = new double[n];
            double[][] curve = new double[n][];
            for (int i = 0; i < n; i++) {
                double held = i == bias ? FREE : pull;
                curve[i] = new double[i + 1];
                curve[i][i] = held;
                slope[i] = -held * (weights[i] - prior[i]);
            }
            for (Row row : rows) {
                add(row, weights, slope, curve);
            }
            double[] move = solve(curve, slope);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                weights[i] += move[i];
                largest = Math.max(largest, Math.abs(move[i]));
            }
            if (largest < 1e-4) {
                break;
            }
        }
        return weights;
    }

    private static void add(Row row, double[] weights, double[] slope, double[][] curve) {
        double sum = 0;
        for (int on : row.on()) {
            sum += weights[on];
        }
        double chance = 1 / (1 + Math.exp(-sum));
        double miss = row.weight() * (row.label() - chance);
        double bend = row.weight() * chance * (1 - chance) + 1e-9;
        for (int a = 0; a < row.on().length; a++) {
            slope[row.on()[a]] += miss;
            double[] line = curve[row.on()[a]];
            for (int b = 0; b <= a; b++) {
                line[row.on()[b]] += bend;
            }
        }
    }

    /** The same for a few real-valued features. */
    static double[] fitDense(List<double[]> rows, List<Double> labels, double pull) {
        int n = rows.get(0).length;
        double[] weights = new double[n];
        for (int step = 0; step < 2 * MOST_STEPS; step++) {
            double[] slope = new double[n];
            double[][] curve = new double[n][];
            for (int i = 0; i < n; i++) {
                curve[i] = new double[i + 1];
                curve[i][i] = pull;
                slope[i] = -pull * weights[i];
            }
            for (int r = 0; r < rows.size(); r++) {
                double[] x = rows.get(r);
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += weights[i] * x[i];
                }
                double chance = 1 / (1 + Math.exp(-sum));
                for (int i = 0; i < n; i++) {
                    slope[i] += (labels.get(r) - chance) * x[i];
                    for (int j = 0; j <= i; j++) {
                        curve[i][j] += chance * (1 - chance) * x[i] * x[j];
                    }
                }
            }
            double[] move = solve(curve, slope);
            for (int i = 0; i < n; i++) {
                weights[i] += move[i];
            }
        }
        return weights;
    }

    /** Cholesky's decomposition of the lower triangle. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[] y = b.clone();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                a[j][j] -= a[j][k] * a[j][k];
            }
            a[j][j] = Math.sqrt(a[j][j]);
            for (int i = j + 1; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = sum / a[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= a[i][k] * y[k];
            }
            y[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                y[i] -= a[k][i] * y[k];
            }
            y[i] /= a[i][i];
        }
        return y;
    }
}
