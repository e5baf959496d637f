package se.superkoncis.router.application.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.superkoncis.router.domain.budget.BudgetReader;
import se.superkoncis.router.domain.budget.BudgetReader.AttemptFigures;
import se.superkoncis.router.domain.budget.BudgetReader.MeetingFigures;
import se.superkoncis.router.domain.budget.BudgetReader.PeriodFigures;
import se.superkoncis.router.domain.budget.BudgetReader.Place;

/** Shows budgets to those who may see them: the transaction sees the caller's tenant only. */
@ApplicationScoped
@Transactional
public class ReadBudgets {

    private final BudgetReader reader;

    ReadBudgets(BudgetReader reader) {
        this.reader = reader;
    }

    /** See {@link BudgetReader#meetings}. */
    public List<MeetingFigures> meetings(String meetingId, Optional<String> tenantId) {
        return reader.meetings(meetingId, tenantId);
    }

    /** See {@link BudgetReader#attempts}. */
    public List<AttemptFigures> attempts(String tenantId, String meetingId, Optional<Place> after, int limit) {
        return reader.attempts(tenantId, meetingId, after, limit);
    }

    /** See {@link BudgetReader#tenantMonth}. */
    public PeriodFigures tenantMonth(String tenantId, String month) {
        return reader.tenantMonth(tenantId, month);
    }

    /** See {@link BudgetReader#platformMonth}. */
    public PeriodFigures platformMonth(String month) {
        return reader.platformMonth(month);
    }

    /** See {@link BudgetReader#shadowDay}. */
    public PeriodFigures shadowDay(String day) {
        return reader.shadowDay(day);
    }
}
