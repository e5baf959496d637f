package se.superkoncis.router.adapter.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.superkoncis.router.domain.recap.likeness.SentenceVectors;

/**
 * Vectors of 384 numbers by the model all-MiniLM-L6-v2 (quantized, English only), in this process and on the calling thread, so that
 * its processor time is the caller's. The model is loaded when it is first asked for. Any number of threads may use one instance.
 */
public final class MiniLmVectors implements SentenceVectors {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    /** Longer sentences are judged by their beginning. */
    private static final int MOST_TOKENS = 128;

    private Loaded loaded;

    private record Loaded(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {}

    @Override
    public List<float[]> of(List<String> sentences) {
        Loaded model = loaded();
        List<float[]> vectors = new ArrayList<>();
        for (String sentence : sentences) {
            vectors.add(vector(model, sentence));
        }
        return vectors;
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static Loaded load() {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new Loaded(
                    environment,
                    environment.createSession(model.readAllBytes(), options),
                    HuggingFaceTokenizer.newInstance(
                            tokenizer,
                            Map.of("truncation", "true", "maxLength", "" + MOST_TOKENS, "padding", "false")));
        } catch (IOException e) {
            throw new UncheckedIOException("The sentence model could not be read from its jar.", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model could not be loaded.", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = MiniLmVectors.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The sentence model " + name + " is not on the class path.");
        }
        return in;
    }

    private static float[] vector(Loaded model, String sentence) {
        Encoding encoding = model.tokenizer().encode(sentence);
        OrtEnvironment environment = model.environment();
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {encoding.getIds()});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {encoding.getAttentionMask()});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {encoding.getTypeIds()});
                OrtSession.Result result = model.session()
                        .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model could not be run.", e);
        }
    }

    /** The mean of the tokens' vectors, scaled to length 1, as this model was trained. */
    private static float[] mean(float[][] tokens) {
        float[] sum = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i];
            }
        }
        double square = 0;
        for (float x : sum) {
            square += x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }
}
