using Dashboard.Data.Archives;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Administration;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Imports;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Municipalities;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Partners;
using Dashboard.Data.Queries.Practices;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Data.Queries.Reports.Briefing.Sections;
using Dashboard.Data.Queries.Reports.Site;
using Dashboard.Data.Queries.ResultList;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Series;
using Dashboard.Data.Queries.Staff;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Queries.Watching;
using Dashboard.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Data;

/// <summary>Everything that is true without a browser, put together once for the site and for the command line.</summary>
public static class Registration
{
    public static IServiceCollection AddDashboardData(this IServiceCollection services, DataFolder folder, InstallationKind kind)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton(new InstallationDatabase(folder, kind));
        services.AddSingleton<IDbContextFactory<DashboardDbContext>>(provider => provider.GetRequiredService<InstallationDatabase>());
        services.AddSingleton<FactsSource>().AddSingleton<StatementsSource>();
        services.AddSingleton<ImportPipeline>();
        services.AddSingleton<MappingProfiles>();
        services.AddSingleton<UploadSpool>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<SetUp>();
        services.AddSingleton<ResultListQuestion>();
        services.AddSingleton<JournalQuestion>();
        services.AddSingleton<ReferenceQuestion>();
        services.AddSingleton<SeriesQuestion>().AddSingleton<SeriesChoices>().AddSingleton<YearGridQuestion>();
        services.AddSingleton<TilesQuestion>().AddSingleton<JournalShiftQuestion>().AddSingleton<LastImportQuestion>().AddSingleton<MovesQuestion>().AddSingleton<NeedsQuestion>();
        services.AddSingleton<MunicipalitiesQuestion>();
        services.AddSingleton<DetailStore>();
        services.AddSingleton<WorksQuestion>();
        services.AddSingleton<ComparisonQuestion>();
        services.AddSingleton<FunnelQuestion>();
        services.AddSingleton<StatusChangeQuestion>();
        services.AddSingleton<StatusChangeRuleQuestion>();
        services.AddSingleton<ScoresQuestion>();
        services.AddSingleton<JournalMarksQuestion>();
        services.AddSingleton<TasksQuestion>();
        services.AddSingleton<TaskYearsQuestion>();
        services.AddSingleton<MarkGroupsQuestion>();
        services.AddSingleton<DeficitsQuestion>();
        services.AddSingleton<SchoolsQuestion>();
        services.AddSingleton<SchoolQuestion>();
        services.AddSingleton<SchoolWorksQuestion>();
        services.AddSingleton<RisksQuestion>().AddSingleton<RiskCellQuestion>().AddSingleton<ProfileQuestion>().AddSingleton<ProfileRecords>();
        services.AddSingleton<FactorsQuestion>().AddSingleton<FactorRecords>();
        services.AddSingleton<CalculatedLists>().AddSingleton<SupportZone>().AddSingleton<ListsQuestion>().AddSingleton<WhyListedQuestion>().AddSingleton<RuleQuestion>().AddSingleton<ListRules>();
        services.AddSingleton<MarkersSource>().AddSingleton<MarkersQuestion>().AddSingleton<SchoolMarkersQuestion>().AddSingleton<SignsOfSeriesQuestion>();
        services.AddSingleton<MarkerRuleQuestion>().AddSingleton<RuleRecords>();
        services.AddSingleton<PartnerFields>().AddSingleton<PartnersQuestion>().AddSingleton<PartnersOfSchoolQuestion>().AddSingleton<PartnershipRecords>();
        services.AddSingleton<ConditionsQuestion>().AddSingleton<SchoolConditionsQuestion>().AddSingleton<ConditionsRuleQuestion>();
        services.AddSingleton<StaffQuestion>().AddSingleton<SchoolStaffQuestion>();
        services.AddSingleton<WatchFindingsQuestion>().AddSingleton<WatchRound>().AddSingleton<WatchQuestion>().AddSingleton<WatchRuleQuestion>().AddSingleton<WatchRecords>();
        services.AddSingleton<BeforeAfterQuestion>().AddSingleton<PracticesQuestion>().AddSingleton<PracticeRecords>();
        services.AddPlans().AddSupport().AddReports();
        return services;
    }

    /// <summary>Plans: how they are read, kept, asked about and brought back from Excel.</summary>
    private static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<PlanRowsSource>().AddSingleton<PlanStore>();
        services.AddSingleton<ActivityBankQuestion>().AddSingleton<PlanProposalQuestion>().AddSingleton<ActivityBandsQuestion>();
        services.AddSingleton<PlanQuestion>().AddSingleton<ActivityQuestion>();
        services.AddSingleton<PlansQuestion>().AddSingleton<RollUpQuestion>().AddSingleton<DeadlinesQuestion>();
        services.AddSingleton<RiskMatrixQuestion>().AddSingleton<ResultGapsQuestion>().AddSingleton<PlanTitlesQuestion>();
        services.AddSingleton<MonitoringQuestion>().AddSingleton<MonitoringRecords>().AddSingleton<ReturnedForms>();
        services.AddSingleton<ActivityRecords>().AddSingleton<EvidenceRecords>().AddSingleton<PlanRecords>().AddSingleton<PlanKeeping>();
        return services;
    }

    /// <summary>What is done for schools beside the plans.</summary>
    private static IServiceCollection AddSupport(this IServiceCollection services)
    {
        services.AddSingleton<VisitRecords>().AddSingleton<DecisionRecords>().AddSingleton<EventRecords>().AddSingleton<OwnIndicatorRecords>();
        services.AddSingleton<VisitsQuestion>().AddSingleton<DecisionsQuestion>().AddSingleton<EventsQuestion>().AddSingleton<InvolvementQuestion>().AddSingleton<PlanAimsQuestion>();
        services.AddSingleton<OwnIndicatorsQuestion>().AddSingleton<ActivityChoicesQuestion>().AddSingleton<DossierQuestion>();
        services.AddSingleton<SchoolDueQuestion>().AddSingleton<SchoolTimelineQuestion>();
        return services;
    }

    /// <summary>Documents put together out of what the pages answer.</summary>
    private static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<IDeckSlide, CoverSlide>().AddSingleton<IDeckSlide, AboutDataSlide>().AddSingleton<IDeckSlide, LowResultSchoolsSlide>().AddSingleton<IDeckSlide, ListFlowSlide>();
        services.AddSingleton<IDeckSlide, MarksSlide>().AddSingleton<IDeckSlide, DynamicsSlide>().AddSingleton<IDeckSlide, ScoresSlide>().AddSingleton<IDeckSlide, JournalSlide>();
        services.AddSingleton<IDeckSlide, OgeSlide>().AddSingleton<IDeckSlide, EgeSlide>().AddSingleton<IDeckSlide, RisksSlide>().AddSingleton<IDeckSlide, RoadmapProgressSlide>();
        services.AddSingleton<IDeckSlide, BeforeAfterSlide>().AddSingleton<IDeckSlide, PartnersSlide>().AddSingleton<IDeckSlide, PracticesSlide>().AddSingleton<IDeckSlide, TasksSlide>();
        services.AddSingleton<DeckGrounds>().AddSingleton<DeckQuestion>().AddSingleton<TrayQuestion>().AddSingleton<MadeDocumentsQuestion>().AddSingleton<OwnTemplatesQuestion>();
        services.AddSingleton<IBriefingSection, GroundsSection>().AddSingleton<IBriefingSection, GoalsSection>().AddSingleton<IBriefingSection, SchoolsSection>().AddSingleton<IBriefingSection, IndicatorsSection>();
        services.AddSingleton<IBriefingSection, SourcesSection>().AddSingleton<IBriefingSection, StaffSection>().AddSingleton<IBriefingSection, ConditionsSection>().AddSingleton<IBriefingSection, RisksSection>();
        services.AddSingleton<IBriefingSection, VprSection>().AddSingleton<IBriefingSection, ExamsSection>().AddSingleton<IBriefingSection, ObjectivitySection>().AddSingleton<IBriefingSection, ProgressSection>();
        services.AddSingleton<IBriefingSection, ConclusionsSection>().AddSingleton<IBriefingSection, RecommendationsSection>().AddSingleton<IBriefingSection, MeasuresSection>().AddSingleton<IBriefingSection, PartnersSection>();
        services.AddSingleton<IBriefingSection, EffectSection>().AddSingleton<IBriefingSection, ListFlowSection>().AddSingleton<IBriefingSection, SchoolsAppendixSection>().AddSingleton<IBriefingSection, ActivitiesAppendixSection>();
        services.AddSingleton<IBriefingSection, PlanGroundsSection>().AddSingleton<IBriefingSection, PlanGoalsSection>().AddSingleton<IBriefingSection, PlanIndicatorsSection>().AddSingleton<IBriefingSection, PlanSourcesSection>();
        services.AddSingleton<IBriefingSection, PlanProgressSection>().AddSingleton<IBriefingSection, PlanOverdueSection>().AddSingleton<IBriefingSection, PlanConclusionsSection>();
        services.AddSingleton<IBriefingSection, PlanRecommendationsSection>().AddSingleton<IBriefingSection, PlanMeasuresSection>().AddSingleton<IBriefingSection, PlanEffectSection>().AddSingleton<IBriefingSection, PlanAppendixSection>();
        services.AddSingleton<BriefingSlides>().AddSingleton<ConcerningPlans>().AddSingleton<BriefingSections>().AddSingleton<BriefingQuestion>().AddSingleton<RoadmapReportQuestion>();
        services.AddSingleton<YearArchive>().AddSingleton<IArchiveEntry, SlidesEntry>().AddSingleton<IArchiveEntry, ReportEntry>().AddSingleton<IArchiveEntry, ResultsEntry>().AddSingleton<IArchiveEntry, ZoneEntry>();
        services.AddSingleton<SitePagesQuestion>().AddSingleton<PublicationRecords>();
        services.AddSingleton<TrayRecords>().AddSingleton<DocumentRecords>().AddSingleton<TemplateRecords>();
        return services;
    }
}
