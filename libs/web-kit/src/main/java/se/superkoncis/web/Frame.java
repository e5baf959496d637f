package se.superkoncis.web;

import java.util.List;

/**
 * What surrounds a page: who looks at it, in which language, where else to go.
 *
 * @param language of the page
 * @param path of the page below the origin, without its query
 * @param user name of who is signed in
 * @param csrf token that writes from this page carry
 * @param links the pages beside this one
 */
public record Frame(PageLanguage language, String path, String user, String csrf, List<Link> links) {

    /**
     * A page to go to.
     *
     * @param here whether it is the one being shown
     */
    public record Link(String path, String text, boolean here) {}

    public Frame {
        links = List.copyOf(links);
    }

    /** Code of the language, for {@code <html lang>}. */
    public String lang() {
        return language.code();
    }

    /** Code of the language to switch to. */
    public String otherLang() {
        return language.other().code();
    }
}
