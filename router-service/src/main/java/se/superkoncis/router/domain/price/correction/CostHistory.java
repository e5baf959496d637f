package se.superkoncis.router.domain.price.correction;

import java.util.List;

/** What has been told of costs until now, and the place where corrections are told. */
public interface CostHistory {

    /**
     * The attempts that an order is about.
     *
     * @throws TooMuchException when it is about more than one run can look through
     */
    Found find(CorrectionOrder order);

    /** What was found; it remembers the rows, so that corrections can be told in their words. */
    interface Found {

        /** Attempts whose price key, version and time are those of the order. */
        List<ChargedAttempt> attempts();

        /**
         * Tells the corrections and who ordered them, all or none.
         *
         * @param actor name for the audit trail
         */
        void tell(List<Correction> corrections, String actor);
    }

    /** Too many rows for one run. */
    final class TooMuchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /**
         * With the limit.
         *
         * @param most rows of one run
         */
        public TooMuchException(int most) {
            super("more than " + most + " cost rows");
        }
    }
}
