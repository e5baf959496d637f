package se.superkoncis.cli.http;

/** A bearer token, made anew when the last one nears its end. It is never shown. */
interface Credential {

    /** A token that is good for some minutes. */
    String token();

    /** Key of what to say when the server does not believe it. */
    String disbelieved();

    /** A token that somebody else issued. */
    record Given(String token) implements Credential {
        @Override
        public String disbelieved() {
            return "http.token-disbelieved";
        }

        @Override
        public String toString() {
            return "Given[]";
        }
    }
}
