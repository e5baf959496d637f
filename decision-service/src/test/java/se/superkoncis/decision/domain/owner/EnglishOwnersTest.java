package se.superkoncis.decision.domain.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.text.Language;

class EnglishOwnersTest {
    static final String CAST = """
            Grace Holloway (Product Owner); Mark Feldman (Finance Director); Priyanka Shah (Lead Engineer); Will Tran (QA lead);
            Sarah Lindqvist (Customer Support Manager); Sarah Odum (Legal Counsel); Alexander Boyd (UX researcher);
            Dev Kapoor (data scientist); Nina Costa (Account Manager); Ian Webb (Account Manager)""";

    static final String CASES = """
            first person, contraction
            !Grace: I'll draft the announcement tonight.
            = Grace Holloway INFERRED

            first person, going to
            !Dev: I'm gonna rerun the model on the full set.
            = Dev Kapoor INFERRED

            let me
            !Mark: Let me check that with the auditors.
            = Mark Feldman INFERRED

            leave it with me
            !Priyanka: Leave it with me, I know the code.
            = Priyanka Shah INFERRED

            that's me
            *Grace: Who owns the dashboards?
            !Dev: That's me, I'll clean them up.
            = Dev Kapoor INFERRED

            need to
            !Will: I need to write test cases for that.
            = Will Tran INFERRED

            I think is no promise
            !Mark: I think the invoices should go out earlier.
            *Grace: I agree.
            = ASKED

            you'll have it
            *Grace: I need those numbers for the board.
            !Mark: You'll have them on Monday.
            = Mark Feldman INFERRED

            full name
            !Grace: Priyanka Shah will set up the repository.
            = Priyanka Shah STATED

            first name as the subject
            !Grace: Dev is going to pull the figures.
            = Dev Kapoor STATED

            third person present
            !Grace: Nina calls the customer and explains.
            = Nina Costa STATED

            to and an infinitive
            !Grace: Action, Ian to send the slides.
            = Ian Webb STATED

            surname only
            !Grace: Kapoor will look at the outliers.
            = Dev Kapoor STATED

            short form
            !Grace: Alex will run the interviews.
            = Alexander Boyd STATED

            misheard, same sound
            !Grace: Neena will send the contract over.
            = Nina Costa STATED

            misheard, answers
            !Grace: Niva, can you chase the customer?
            *Nina: Yes.
            = Nina Costa STATED

            similar name of somebody absent
            !Grace: Nigel will book the room, he's in facilities.
            = ASKED

            same first name, other surname
            !Grace: Dev Mehta from the agency will send the logo.
            = ASKED

            role
            !Grace: The finance director will sign it off.
            = Mark Feldman STATED

            role by the short form
            !Mark: The PO should update the backlog.
            = Grace Holloway STATED

            role of two
            !Grace: The account manager should call them.
            = ASKED

            role of nobody
            !Grace: The scrum master will sort the calendar.
            = ASKED

            request and yes
            !Grace: Priyanka, can you look at the crash?
            *Priyanka: Sure, tomorrow.
            = Priyanka Shah STATED

            request without a name
            !Grace: Could you send me the deck?
            *Ian: Yep.
            = Ian Webb INFERRED

            name at the end
            !Grace: Can you handle the press, Nina?
            *Nina: Of course.
            = Nina Costa STATED

            told by the chair, no answer
            !Grace: Dev, you'll own the data part.
            Grace: Next item.
            = Dev Kapoor STATED

            called with a need
            !Grace: Mark, we need a revised forecast.
            *Mark: Will do.
            = Mark Feldman STATED

            who, answered
            *Grace: Who can take the minutes next time?
            !Will: I can.
            = Will Tran INFERRED

            who, answered with a word
            !Grace: Who's writing the release notes?
            *Priyanka: Me.
            = Priyanka Shah INFERRED

            someone, volunteered
            !Grace: Can someone update the wiki?
            *Ian: Happy to do that.
            = Ian Webb INFERRED

            offer taken
            !Nina: Should I set up a call with them?
            *Grace: Yes please.
            = Nina Costa INFERRED

            offer declined
            !Nina: Should I set up a call with them?
            *Grace: No, leave it.
            = ASKED

            no
            !Grace: Will, can you test it this week?
            *Will: Sorry, I can't, I'm away.
            = ASKED

            no, then another
            !Grace: Will, can you test it this week?
            *Will: No, I don't have time.
            *Dev: I can do it.
            = Dev Kapoor INFERRED

            no, then another beside the evidence
            !Grace: Ian, could you run the workshop?
            Ian: I'd rather not.
            Nina: I'll run it then.
            = Nina Costa INFERRED

            no problem is a yes
            !Grace: Dev, can you export the table?
            *Dev: No problem.
            = Dev Kapoor STATED

            handed over at once
            !Mark: I'll phone the bank.
            *Grace: Actually, I'll do that instead, I know them.
            = Grace Holloway INFERRED

            handed over later
            !Ian: I'll write the case study.
            Grace: Great.
            Will: Next is the bug list.
            Grace: Yes.
            Will: It's long.
            Mark: How long?
            *Grace: Oh, and the case study, Nina will write that instead.
            *Nina: Okay.
            = Nina Costa STATED

            someone should
            !Grace: Somebody should tell the customers.
            *Mark: Definitely.
            = ASKED

            we will
            !Grace: We'll review the pricing before summer.
            *Mark: Good.
            = ASKED

            figure out who
            !Grace: It has to be migrated, we'll figure out who.
            = ASKED

            passive
            !Grace: The minutes will be circulated next week.
            = ASKED

            one name, two people, answered
            !Grace: Sarah, can you check the terms?
            *Sarah Odum: Yes, I'll read them tonight.
            = Sarah Odum STATED

            one name, two people, surname
            !Grace: Sarah Lindqvist will brief the team.
            = Sarah Lindqvist STATED

            one name, two people, nobody answers
            !Grace: Sarah will send it.
            *Mark: Fine.
            = ASKED

            one name, two people, one speaks
            !Sarah Odum: Sarah will send it.
            *Mark: Fine.
            = Sarah Lindqvist STATED

            asking somebody absent
            !Nina: I'll ask Tom to send the file.
            = Nina Costa INFERRED

            talking to a participant
            !Will: I'll sync with Priyanka on the scope.
            = Will Tran INFERRED

            sending to a participant
            !Dev: I'll send the numbers to Mark.
            = Dev Kapoor INFERRED

            several in a summary
            *Dev: I'll export the churn data.
            Grace: Good.
            *Grace: So Dev the churn data, Ian the slides, and I'll book the room.
            = Dev Kapoor STATED

            several in a summary, with on
            *Grace: We need slides.
            *Ian: I'll make them.
            !Grace: Okay, Dev on the churn data, Ian on the slides, and I'll book the room.
            = Ian Webb STATED

            a wish is a request
            !Grace: I want the list cleaned up.
            *Nina: I'll do it.
            = Nina Costa INFERRED

            done by one, left for another
            !Grace: Nina has emailed them, but Ian will call.
            = Ian Webb STATED

            you know is nobody
            !Mark: You know, the forecast has to be redone.
            *Nina: Right.
            = ASKED

            on somebody's plate
            !Grace: The security review is on Priyanka.
            = Priyanka Shah STATED

            assigned to
            !Grace: That ticket is assigned to Will Tran.
            = Will Tran STATED

            would you mind
            !Grace: Would you mind proofreading it, Alexander?
            *Alexander: Not at all.
            = Alexander Boyd STATED

            question back before the yes
            !Grace: Ian, can you get a quote?
            *Ian: From the printers? Yeah, okay.
            = Ian Webb STATED
            """;

    static Stream<OwnerCase> cases() {
        return OwnerCase.of(Language.ENGLISH, false, CAST, CASES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldFindWhoIsToDoIt(OwnerCase given) {
        Field<String> owner = new OwnerFinder().owner(given.evidence());

        assertThat(owner.value()).isEqualTo(given.owner());
        assertThat(owner.state()).isEqualTo(given.state());
    }
}
