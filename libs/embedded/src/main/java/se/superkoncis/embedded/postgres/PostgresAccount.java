package se.superkoncis.embedded.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * As whom the server's programs run. PostgreSQL refuses to run as root, so that root needs another identity: a user
 * namespace in which it is nobody (files stay root's), or another account (files become that account's).
 *
 * @param prefix words before every command of the server; empty for "as I am"
 * @param uid the account that must own the data; negative when it is this process's own
 */
record PostgresAccount(List<String> prefix, int uid) {
    private static final List<List<String>> OTHER_ACCOUNTS = List.of(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("gosu", "nobody"),
            List.of("su-exec", "nobody"));

    /** What a user can do when nothing works. */
    static final String ADVICE = """
            PostgreSQL does not run as root, and this machine allows neither user namespaces (unshare -U) nor changing to \
            another account (setpriv, runuser, gosu, su-exec). Do one of these: run this command as a normal user; allow \
            user namespaces (sysctl user.max_user_namespaces=10000, or a container without the seccomp rule against \
            unshare); or use a PostgreSQL 17 of your own by setting SUPERKONCIS_POSTGRES_URL, SUPERKONCIS_POSTGRES_USER \
            and SUPERKONCIS_POSTGRES_PASSWORD (a superuser).""";

    /**
     * Chooses by trying.
     *
     * @param root whether this process is root
     * @param uidSeenBy runs {@code id -u} behind the given words: the number it prints, empty when it failed
     * @throws IllegalStateException with advice when nothing works
     */
    static PostgresAccount choose(boolean root, Function<List<String>, Optional<Integer>> uidSeenBy) {
        if (!root) {
            return new PostgresAccount(List.of(), -1);
        }
        List<String> namespace = List.of("unshare", "-U");
        if (uidSeenBy.apply(namespace).filter(uid -> uid != 0).isPresent()) {
            return new PostgresAccount(namespace, -1);
        }
        for (List<String> words : OTHER_ACCOUNTS) {
            Optional<Integer> uid = uidSeenBy.apply(words).filter(seen -> seen != 0);
            if (uid.isPresent()) {
                return new PostgresAccount(words, uid.get());
            }
        }
        throw new IllegalStateException(ADVICE);
    }

    /** Whether the server's files must belong to somebody else than this process. */
    boolean isOther() {
        return uid >= 0;
    }
}
