using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Imports;

/// <summary>
/// «Мониторинг реализации дорожной карты» on its way back: finds the plan that each filled form is of and says what it would change
/// there. Nothing is written here.
/// </summary>
public sealed class ReturnedForms(PlanStore store, MonitoringQuestion question, ActivityRecords records)
{
    /// <summary>For each filled form among the files, what it would do.</summary>
    internal async Task<IReadOnlyDictionary<ReadFile, FilePlan>> PlanAsync(IReadOnlyList<ReadFile> files, ImportAnswers answers, AccessScope scope, CancellationToken token)
    {
        var forms = files.Where(file => file.Monitoring is not null).ToList();
        var heads = forms.Count == 0 ? [] : (await store.AllAsync(null, scope, token)).Select(plan => plan.Head).ToList();
        var planned = new Dictionary<ReadFile, FilePlan>();
        foreach (var ofPlan in forms.GroupBy(form => PlanOf(form.Monitoring!.Plan, heads)?.Id ?? answers.PlanOfForms))
        {
            var view = ofPlan.Key is { } plan ? await question.AskAsync(new MonitoringFilter(plan), scope, token) : null;
            var plans = view is null ? ofPlan.Select(Unplaced)
                : new MonitoringPlanner(view, records, answers.FromFile).Plan([.. ofPlan.Select(form => (form, Doubt(form, view.Plan.Head, PlanOf(form.Monitoring!.Plan, heads) is null)))]);
            foreach (var (form, filePlan) in ofPlan.Zip(plans))
            {
                planned[form] = filePlan;
            }
        }

        return planned;
    }

    /// <summary>The one plan that a form is of; null where there is none, or several answer to the same name.</summary>
    private static PlanHead? PlanOf(FormPlan form, List<PlanHead> heads)
    {
        // The number of a plan is its own only within one installation: the words of the heading must agree with it.
        if (heads.Find(head => head.Id == form.Id) is { } own && (!form.IsNamed || Agrees(form, own)))
        {
            return own;
        }

        var named = form.IsNamed ? heads.FindAll(head => Agrees(form, head)) : [];
        return named is [var only] ? only : named.FindAll(head => IsTitled(form, head)) is [var titled] ? titled : null;
    }

    /// <summary>The order decides where both name one, the title where one of them does not.</summary>
    private static bool Agrees(FormPlan form, PlanHead head) => form.OrderNumber is { } number && head.OrderNumber is { } known
        ? Plain(number) == Plain(known) && (form.OrderDate is not { } date || head.OrderDate is not { } day || date == day)
        : IsTitled(form, head);

    private static bool IsTitled(FormPlan form, PlanHead head) => form.Title is { } title && ActivityLikeness.Of(title, head.Title) >= ActivityLikeness.AnyNumber;

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Replace('ё', 'е').Where(char.IsLetterOrDigit));

    private static ImportProblem? Doubt(ReadFile form, PlanHead plan, bool isAssumed) => isAssumed ? MonitoringMessages.PlanIsAssumed(form.Name, form.Monitoring!.Plan, plan.Title)
        : form.Monitoring!.Plan.Id is { } id && id != plan.Id ? MonitoringMessages.KeysAreForeign(form.Name)
        : null;

    private static FilePlan Unplaced(ReadFile file)
    {
        var plan = file.Monitoring!.Plan;
        var problem = plan.IsNamed || plan.Id is not null ? MonitoringMessages.PlanIsUnknown(file.Name, plan) : MonitoringMessages.PlanIsNotNamed(file.Name);
        return new FilePlan { File = file, Counts = new ImportCounts(0, 0, 0, 0, file.Monitoring.Rows.Count, 0), Problems = [.. file.Problems, problem] };
    }
}
