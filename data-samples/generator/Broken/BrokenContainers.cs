using System.IO.Compression;
using System.Text;
using Dashboard.Samples.Books;
using NPOI.POIFS.FileSystem;

namespace Dashboard.Samples.Broken;

/// <summary>Files whose container is wrong: nothing of a table can be reached.</summary>
internal static class BrokenContainers
{
    // One white pixel.
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=";

    public static IEnumerable<BrokenFile> All()
    {
        var sound = XlsxWriter.Write(SoundBook.Vpr());
        yield return BrokenFile.Refused("empty.xlsx", "no bytes at all", "файл пуст", []);
        yield return BrokenFile.Refused("empty-sheet.xlsx", "a sound workbook whose only sheet is empty", "на листах нет таблиц", XlsxWriter.Write(Empty()));
        yield return BrokenFile.Refused("truncated.xlsx", "the last third is missing, as after a broken download", "файл повреждён: скачайте его ещё раз", sound[..(sound.Length * 2 / 3)]);
        yield return BrokenFile.Refused("truncated.xls", "an old .xls cut in the middle", "файл повреждён: скачайте его ещё раз", XlsWriter.Write(SoundBook.Vpr())[..2000]);
        yield return BrokenFile.Refused("password-protected.xlsx", "encrypted by a password (agile, AES-256): an OLE container with EncryptedPackage", "файл защищён паролем: снимите защиту и сохраните заново", Encryption.Protect(sound));
        yield return BrokenFile.Refused("password-protected.xls", "an old .xls with a FILEPASS record", "файл защищён паролем: снимите защиту и сохраните заново", FilePass());
        yield return BrokenFile.Refused("picture-named.xlsx", "a PNG picture named .xlsx", "это рисунок, а не таблица", Convert.FromBase64String(Pixel));
        yield return BrokenFile.Refused("word-document-named.xlsx", "a Word document named .xlsx", "это документ Word, а не таблица", Word());
        yield return BrokenFile.Refused("pdf-named.xls", "a PDF named .xls", "это документ PDF, а не таблица", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray());
        yield return BrokenFile.Refused("letter.txt", "a letter, no table in it", "в тексте нет таблицы", Encoding.UTF8.GetBytes("Уважаемые коллеги!\r\n\r\nНаправляем результаты ВПР за 2023 год отдельным файлом.\r\nПросим подтвердить получение.\r\n"));
        yield return BrokenFile.Refused("error-page-named.xls", "the page of a web server's error, saved as .xls", "вместо таблицы сохранена страница с ошибкой", "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>nginx</p></body></html>"u8.ToArray());
        yield return BrokenFile.Refused("binary-noise.csv", "random bytes named .csv", "это не текст и не таблица", Noise());
        yield return BrokenFile.Refused("without-sheet-part.xlsx", "the workbook names a sheet that is not in the package", "файл повреждён: в нём нет листа", Without(sound, "xl/worksheets/sheet1.xml"));
        yield return BrokenFile.Refused("text-index-out-of-range.xlsx", "the table of texts is empty, cells point into it", "файл повреждён: ячейки ссылаются на тексты, которых нет", WithPart(sound, "xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"0\" uniqueCount=\"0\"/>"));
        yield return BrokenFile.Refused("bomb.xlsx", "a sheet of 400 MB of blanks packed into less than half a megabyte", "файл после распаковки слишком велик", Bomb(sound));
        yield return BrokenFile.Refused("bomb-of-archives.zip", "archives in archives, six deep, ten in each: a million files", "слишком глубоко вложенные архивы", Nested());
        yield return new BrokenFile("archive-with-climbing-names.zip", "entries named «../../отчёт.xlsx» and «C:\\отчёт.xlsx»", BrokenAnswer.Read, [], "имена внутри архива — только подписи: ничего не пишется за пределами папки загрузки", Climbing(sound));
    }

    private static Book Empty()
    {
        var book = new Book();
        book.Add("Лист1");
        return book;
    }

    private static byte[] FilePass()
    {
        var source = new POIFSFileSystem(new MemoryStream(XlsWriter.Write(SoundBook.Vpr())));
        using var stream = source.CreateDocumentInputStream("Workbook");
        var book = new byte[stream.Length];
        _ = stream.Read(book, 0, book.Length);

        // FILEPASS (0x2F), XOR obfuscation, follows the first record (BOF: 4 bytes of head and 16 of body).
        byte[] pass = [0x2F, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78];
        var file = new POIFSFileSystem();
        file.CreateDocument(new MemoryStream([.. book[..20], .. pass, .. book[20..]]), "Workbook");
        return Bytes(file);
    }

    private static byte[] Bytes(POIFSFileSystem file)
    {
        using var memory = new MemoryStream();
        file.WriteFileSystem(memory);
        return memory.ToArray();
    }

    private static byte[] Noise()
    {
        var noise = new byte[4096];
        new Random(13).NextBytes(noise);
        return noise;
    }

    private static byte[] Word() => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Справка по итогам ВПР</w:t></w:r></w:p></w:body></w:document>"));

    private static byte[] Bomb(byte[] sound) => Rewrite(sound, "xl/worksheets/sheet1.xml", entry =>
    {
        entry.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>"u8);
        var blanks = new byte[1 << 20];
        Array.Fill(blanks, (byte)' ');
        for (var megabyte = 0; megabyte < 400; megabyte++)
        {
            entry.Write(blanks);
        }

        entry.Write("</row></sheetData></worksheet>"u8);
    });

    private static byte[] Nested()
    {
        var inner = Zip(("отметки.csv", "Группы участников;Кол-во участников;2;3;4;5\r\n"));
        for (var depth = 0; depth < 6; depth++)
        {
            using var memory = new MemoryStream();
            using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            {
                for (var copy = 0; copy < 10; copy++)
                {
                    using var entry = FixedZip.Entry(zip, FormattableString.Invariant($"{depth}-{copy}.zip"), CompressionLevel.SmallestSize);
                    entry.Write(inner);
                }
            }

            inner = memory.ToArray();
        }

        return inner;
    }

    private static byte[] Climbing(byte[] sound)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "../../отчёт.xlsx", "C:\\отчёт.xlsx" })
            {
                using var entry = FixedZip.Entry(zip, name);
                entry.Write(sound);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = FixedZip.Entry(zip, name);
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    internal static byte[] WithPart(byte[] sound, string part, string text) => Rewrite(sound, part, entry => entry.Write(Encoding.UTF8.GetBytes(text)));

    private static byte[] Without(byte[] sound, string part) => Rewrite(sound, part, null);

    /// <summary>A package with one part written anew, or left out.</summary>
    internal static byte[] Rewrite(byte[] sound, string part, Action<Stream>? write)
    {
        using var source = new ZipArchive(new MemoryStream(sound));
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var old in source.Entries.Where(e => e.FullName != part || write is not null))
            {
                using var entry = FixedZip.Entry(zip, old.FullName, CompressionLevel.SmallestSize);
                if (old.FullName == part)
                {
                    write!(entry);
                    continue;
                }

                using var stream = old.Open();
                stream.CopyTo(entry);
            }
        }

        return memory.ToArray();
    }
}
