package se.superkoncis.cli.flags.tag;

import java.util.List;
import java.util.function.Supplier;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Refusal;
import se.superkoncis.cli.http.Reply;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Nearest;
import se.superkoncis.cli.text.Problem;

/** Says who must do what when the server does not change a tag. */
record TagRefusals(Api api, String id, String typed) {

    Reply explaining(Supplier<Reply> request) {
        try {
            return request.get();
        } catch (Refusal refusal) {
            if (refusal.status() == 412) {
                throw changedMeanwhile();
            }
            if (refusal.status() == 404 && refusal.kind().equals("unknown")) {
                throw unknown();
            }
            if (refusal.kind().equals("needs-second-person")) {
                throw new Problem(ExitCode.FAILED, "flags.tag.second-person", refusal.advice(), id, typed);
            }
            throw refusal;
        }
    }

    private Problem changedMeanwhile() {
        Tag now = Tag.of(api.get(Tag.path(id)).data());
        String by = now.changedBy() == null ? "?" : now.changedBy();
        return new Problem(
                ExitCode.FAILED,
                "flags.tag.changed-meanwhile",
                id,
                by,
                now.percentage(),
                String.join(", ", now.features()));
    }

    private Problem unknown() {
        List<String> ids =
                api.all(Tag.PATH).stream().map(tag -> tag.path("id").asText()).toList();
        String all = String.join(", ", ids);
        return Nearest.to(id, ids)
                .map(near -> new Problem(ExitCode.USAGE, "flags.tag.unknown-near", id, near, all))
                .orElseGet(() -> new Problem(ExitCode.USAGE, "flags.tag.unknown", id, all));
    }
}
