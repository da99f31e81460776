using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps.Cases;

/// <summary>What editing leaves in a document: runs that end inside a word, controls of a template, links, hyphens as elements, no-break spaces.</summary>
internal static class WordHabits
{
    public static IEnumerable<RoadmapFile> All()
    {
        // Marks between letters are those of the text of a Paper; a blank after «г.» and «№» is often one that does not break.
        var plan = Plan.Of("""
            # Раз¦дел 1.¦ Подготови¦тельная работа
            1.¦1. | Опреде¦ление школ, нуж¦дающихся в помощи | 15.¦01.20¦24 | 2024-01-15 | [~Вязников О. П.~]
            1.2. | Подготовка пакета [@методических материалов@] для школ | с 22\u00A0января по 9\u00A0фев¦раля 2024\u00A0г. | 2024-01-22..2024-02-09 | Методи\u00ADческий центр
            1.3. | Школьные команды: обучение\u2011практикум | фев¦раль -¦ март 2¦024 | 2024-02..2024-03 | [@Институт развития образования@]
            # Раздел 2. Основная работа
            2.1. | Сопро\u00ADвож\u00ADдение учителей математики | еже\u00ADмесячно | period monthly | [~Вязников О. П.~], кураторы
            2.2. | Срез знаний в 6\u2011х и 8\u2011х классах | [~23.04.2024~] | 2024-04-23 | Методи¦ческий центр
            2.3. | Летняя\vшкола | июнь\u00A02024\u00A0г. | 2024-06 | Школы
            2.4. | Отчёт школ | не поз¦днее 1\u00A0де¦каб¦ря 2024\u00A0г. | ..2024-12-01 | Школы
            """
            .Replace("\\u00A0", "\u00A0", StringComparison.Ordinal)
            .Replace("\\u00AD", "\u00AD", StringComparison.Ordinal)
            .Replace("\\u2011", "\u2011", StringComparison.Ordinal)
            .Replace("\\v", "\v", StringComparison.Ordinal));
        var layout = new PlanLayout(new('N', "№\u00A0п/п", 7), new('A', "Меро¦приятие", 45), new('D', "Сро¦ки", 24), new('R', "Ответ¦ственные", 24));
        var paper = new Paper()
            .Head(["УПРАВЛЕНИЕ ОБРА¦ЗОВАНИЯ", "ТАЁЖНИНСКОГО РАЙОНА"], "П¦РИКАЗ", "[~11.01.2024~]", "№\u00A0[~7¦-у~]", "пос. Таёжный")
            .About("Об утвер¦ждении дорожной карты", "на 2024\u00A0год")
            .Text("Во исполнение при¦каза министер\u00ADства образования Синегорского края от\u00A009.01.¦2024 №\u00A01¦8 при¦казываю:", "1.\u00A0Утвердить дорожную карту под¦держки школ Таёжнинского района на 2024\u00A0год.", "2.\u00A0Муниципальный координатор\u00A0– [~Вязников О. П.~]")
            .Signed("Начальник управления", "Ю. Г. Снегирь")
            .Turn()
            .Stamp("УТВЕР¦ЖДЕНА", "приказом от\u00A011.01.2024 №\u00A07-у")
            .Bold("Дорож¦ная карта поддержки школ", "Таёжнинского района на 20¦24\u00A0год")
            .Controlled(layout.Table(plan));
        yield return new RoadmapFile("split-runs-controls-and-hyphens.docx", paper.Save(), new RoadmapTruth
        {
            Territory = "Таёжнинский район",
            Level = "municipal",
            Issuer = "Управление образования Таёжнинского района",
            OrderNumber = "7-у",
            OrderDate = "2024-01-11",
            Title = "Дорожная карта поддержки школ Таёжнинского района на 2024 год",
            Period = "2024",
            ParentOrder = new("Министерство образования Синегорского края", "18", "2024-01-09"),
            Coordinator = "Вязников О. П.",
        }, plan, []);
    }
}
