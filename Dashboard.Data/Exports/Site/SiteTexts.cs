using System.Xml.Linq;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports.Site;

namespace Dashboard.Data.Exports.Site;

/// <summary>What the pages say in words.</summary>
internal static class SiteTexts
{
    private static readonly string Smallest = Russian.Number(DisclosureRule.Default.SmallestShown);

    internal static IEnumerable<XElement> About(SitePagesView view) =>
    [
        Paragraph($"Здесь показано, как выполняется дорожная карта поддержки школ с низкими результатами и каковы результаты работ за {view.Year} учебный год: {view.Name}."),
        Html.Of("h2", "Что здесь есть"),
        Html.Of(
            "ul",
            Item("roadmap.html", "Дорожная карта", view.Plans.Count > 0 || view.Municipalities.Count > 0 ? "мероприятия, сроки и сколько из них выполнено" : "за этот год её нет"),
            Item("results.html", "Результаты", view.Works.Count > 0 ? $"{Russian.Count(view.Works.Count, "работа", "работы", "работ")}, по муниципалитетам и региону в целом" : "за этот год их нет"),
            Item("documents.html", "Документы", "приказы и ссылки"),
            Item("method.html", "Как посчитано", "определения, что скрыто и почему")),
        Html.Of("h2", "Чем эти данные не являются"),
        List(
            "Это не оценка школ и учителей: результаты показывают, где нужна помощь.",
            "Это не сравнение мест: строки стоят по алфавиту, условия у территорий разные.",
            "Выполнение мероприятий — не доказательство их действия.",
            "Здесь нет имён, сведений об отдельных детях и результатов отдельных школ.",
            $"Здесь нет малых чисел: группы меньше {Smallest} участников и то, по чему их можно восстановить, скрыты."),
    ];

    internal static IEnumerable<XElement> Documents(SitePagesView view) => view.Documents.Count == 0
        ? [Paragraph("Документов не указано.")]
        : [Html.Of("ul", view.Documents.Select(document => Html.Of("li", document.Address is { } address ? Html.Of("a", Html.Attribute("href", address), document.Title) : document.Title)))];

    internal static IEnumerable<XElement> Method(SitePagesView view) =>
    [
        Html.Of("h2", "Результаты"),
        Html.Of(
            "dl",
            Term("Участников", "Участники работы, у которых есть результат."),
            Term("«2», %, «3», %, «4», %, «5», %", "Доля участников с этой отметкой среди всех, у кого есть отметка."),
            Term("Средняя отметка, средний балл", "Сумма по участникам, делённая на их число; проценты и средние нескольких школ не усредняются, а пересчитываются по участникам."),
            Term("Ниже порога, %", "Доля участников, набравших меньше минимального балла.")),
        Html.Of("h2", "Что скрыто"),
        Paragraph($"«<{Smallest}»: участников меньше {Smallest}. «*»: по этому числу и итогу можно было бы найти соседнее, которое скрыто, или число участников не указано."),
        Paragraph("Числа, которые скрыты, нельзя найти и по нескольким таблицам сразу: решение принимается по всем работам и территориям вместе."),
        Paragraph("Если данные после публикации уточнялись, а новые числа вместе с прежними выдали бы скрытые, у работы остаются числа прежней публикации; об этом сказано под её таблицей."),
        Html.Of("h2", "Дорожная карта"),
        Paragraph("Считаются сроки: каждое мероприятие в каждый его срок для каждого исполнителя. «Выполнено» — сколько из наступивших сроков отмечено выполненными; доля округлена вниз. «Просрочено» — последний день прошёл, а выполнение не отмечено."),
        Html.Of("h2", "Оговорки"),
        List(
            "Работы разных лет, форм и сезонов сравнивать нельзя: осенние работы пишет следующий класс.",
            "Разница двух территорий может быть случайной: чем меньше участников, тем сильнее колеблется доля.",
            "Результаты ВПР собирают сами школы; часть работ может быть проверена неодинаково."),
    ];

    internal static XElement Paragraph(string text) => Html.Of("p", Russian.Bind(text));

    private static XElement List(params IEnumerable<string> lines) => Html.Of("ul", lines.Select(line => Html.Of("li", Russian.Bind(line))));

    private static XElement Item(string file, string name, string what) => Html.Of("li", Html.Of("a", Html.Attribute("href", file), name), Russian.Bind($": {what}."));

    private static XElement[] Term(string name, string meaning) => [Html.Of("dt", name), Html.Of("dd", Russian.Bind(meaning))];
}
