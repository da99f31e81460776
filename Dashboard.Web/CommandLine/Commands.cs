namespace Dashboard.Web.CommandLine;

/// <summary>What stands behind <c>dotnet run --project Dashboard.Web --</c>: a command, the usage, or nothing, which is the site.</summary>
internal static class Commands
{
    /// <summary>Every command with its options: whoever asks for help sees all of them at once.</summary>
    public const string Usage = """
        Запуск сайта:
          dotnet run --project Dashboard.Web [-- ПАРАМЕТРЫ]

          --data ПАПКА     папка со своими данными; новая открывается пустой, без вымышленного края
          --sample ПАПКА   вымышленный край в отдельной папке (занятие, показ)
          --urls АДРЕС     адрес сайта; если не задан, http://127.0.0.1:5080

        Команды без сайта:
          dotnet run --project Dashboard.Web -- КОМАНДА

          import ПУТЬ… [--dry-run] [--create-schools] [--data ПАПКА] [--json]
              загрузить файлы, архивы или папки; --dry-run проверяет и ничего не записывает,
              --create-schools заводит школы и муниципалитеты, которых ещё нет.
              Код завершения: 0 загружено, 1 загружено или проверено с замечаниями, 2 отказано
          export results [--data ПАПКА] [--format csv|json] [--audience own|public] [--out ФАЙЛ]
              выгрузить все результаты; public скрывает малые группы
          export roadmap НОМЕР|--all [--form appendix|plan|monitoring|ics] [--out ФАЙЛ] [--data ПАПКА]
              выгрузить дорожную карту; с --all параметр --out называет папку
          report deck --region|--municipality КОД|--school КОД [--year ГОД] [--format wide|narrow] [--template ФАЙЛ] --out ФАЙЛ [--data ПАПКА]
              слайды августовской конференции в файле .pptx; ГОД — год окончания учебного года,
              --template берёт оформление из своего файла
          report briefing --region|--municipality КОД|--school КОД [--year ГОД] [--audience own|public] [--template ФАЙЛ] --out ФАЙЛ [--data ПАПКА]
              аналитическая справка в файле .docx; public скрывает малые группы и имена
          report roadmap --plan НОМЕР|--region|--municipality КОД|--school КОД [--audience own|public] [--template ФАЙЛ] --out ФАЙЛ [--data ПАПКА]
              отчёт о дорожной карте в файле .docx; без номера — о действующей карте территории
          report site --region|--municipality КОД [--year ГОД] --out ПАПКА [--data ПАПКА]
              страницы для сайта ведомства без малых чисел и имён; публикация записывается
          parse-roadmap ФАЙЛ [--json]
              показать, как прочитан приказ с дорожной картой; ничего не записывается
          --help
              эта справка

        Если папка не названа, команды и сайт работают с папкой data.
        """;

    /// <returns>The exit status, or null where the arguments are those of the site.</returns>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["help"] || args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            await output.WriteLineAsync(Usage);
            return ImportCommand.Applied;
        }

        switch (args)
        {
            case ["import", .. var rest]:
                return await ImportCommand.RunAsync(rest, output, errors);
            case ["export", .. var rest]:
                return await ExportCommand.RunAsync(rest, errors);
            case ["report", "site", .. var rest]:
                return await ReportSiteCommand.RunAsync(rest, errors);
            case ["report", .. var rest]:
                return await ReportCommand.RunAsync(rest, errors);
            case ["parse-roadmap", .. var rest]:
                return await ParseRoadmapCommand.RunAsync(rest, output, errors);
            case [var word, ..] when !word.StartsWith('-'):
                // A misspelt command must not open the site: somebody waits for an import that nobody does.
                await errors.WriteLineAsync($"Команды «{word}» нет.\n\n{Usage}");
                return ImportCommand.Refused;
            default:
                return null;
        }
    }
}
