package se.superkoncis.control.adapter.web.audit;

import java.util.List;

/**
 * Some entries.
 *
 * @param next address of the next page; empty on the last one
 * @param ndjson address of all of them, an entry a line
 * @param csv address of all of them for a spreadsheet
 */
record EntryList(List<EntryCard> entries, String next, String ndjson, String csv) {

    static final EntryList NONE = new EntryList(List.of(), "", "", "");
}
