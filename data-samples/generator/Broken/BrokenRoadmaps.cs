using System.Text;
using Dashboard.Samples.Papers;
using NPOI.POIFS.FileSystem;

namespace Dashboard.Samples.Broken;

/// <summary>Documents that are no roadmap, or cannot be read: what an importer of orders must answer well.</summary>
internal static class BrokenRoadmaps
{
    private const string Folder = "roadmaps/";
    private const string Part = "word/document.xml";

    public static IEnumerable<BrokenFile> All()
    {
        var sound = Sound();
        yield return Refused("empty.docx", "no bytes at all", "файл пуст", []);
        yield return Refused("old-word.doc", "a document of Word 97–2003 (OLE container)", "это документ старого Word: сохраните его как .docx", OldWord());
        yield return Refused("old-word-named.docx", "the same named .docx", "это документ старого Word: сохраните его как .docx", OldWord());
        yield return Refused("pdf-named.docx", "a PDF named .docx", "это документ PDF: нужен документ Word или таблица", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray());
        yield return Refused("truncated.docx", "the last third is missing, as after a broken download", "файл повреждён: скачайте его ещё раз", sound[..(sound.Length * 2 / 3)]);
        yield return Refused("password-protected.docx", "encrypted by a password (agile, AES-256)", "файл защищён паролем: снимите защиту и сохраните заново", Encryption.Protect(sound));
        yield return Refused("without-document-part.docx", "a package without the part of the text", "файл повреждён: в нём нет текста документа", BrokenContainers.Rewrite(sound, Part, null));
        yield return Refused("without-plan.docx", "an order that appoints a working group: a table, but no plan in it", "в документе нет плана мероприятий", WithoutPlan());
        yield return Refused("without-text.docx", "a document without a word, as a scan put into Word is", "в документе нет текста: возможно, это скан", new Paper().Skip(3).Save());
        yield return Refused("external-entity.docx", "an external entity that names a file of the server", "в файле есть объявление DTD: так устроенные файлы не читаются", Entity(sound));
        yield return Refused("bomb.docx", "200 MB of blanks packed into a quarter of a megabyte", "файл после распаковки слишком велик", Bomb(sound));
    }

    private static BrokenFile Refused(string name, string what, string answer, byte[] bytes) => BrokenFile.Refused(Folder + name, what, answer, bytes);

    private static byte[] Sound() => new Paper()
        .Bold("Дорожная карта на 2026 год")
        .Table(new PaperTable([1, 6, 3, 3])
            .Row("№", "Мероприятие", "Срок", "Ответственный")
            .Row("1", "Совещание координаторов", "сентябрь 2026 г.", "Методист"))
        .Save();

    private static byte[] WithoutPlan() => new Paper()
        .Bold("ПРИКАЗ")
        .Left("15.09.2026 № 5")
        .Text("Утвердить состав рабочей группы согласно приложению.")
        .Table(new PaperTable([1, 5, 6])
            .Row("№", "Фамилия, имя, отчество", "Должность")
            .Row("1", "Подорожник Ефим Саввич", "методист, руководитель группы")
            .Row("2", "Чистотел Анна Глебовна", "учитель математики"))
        .Save();

    private static byte[] OldWord()
    {
        var file = new POIFSFileSystem();
        // The first two bytes of a file information block; 4096 bytes keep the stream out of the small-block store.
        byte[] block = [0xEC, 0xA5, .. Encoding.Unicode.GetBytes("Дорожная карта на 2026 год")];
        Array.Resize(ref block, 4096);
        file.CreateDocument(new MemoryStream(block), "WordDocument");
        using var memory = new MemoryStream();
        file.WriteFileSystem(memory);
        return memory.ToArray();
    }

    private static byte[] Entity(byte[] sound) => BrokenContainers.WithPart(
        sound,
        Part,
        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");

    private static byte[] Bomb(byte[] sound) => BrokenContainers.Rewrite(sound, Part, entry =>
    {
        entry.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t xml:space=\"preserve\">"u8);
        var blanks = new byte[1 << 20];
        Array.Fill(blanks, (byte)' ');
        for (var megabyte = 0; megabyte < 200; megabyte++)
        {
            entry.Write(blanks);
        }

        entry.Write("</w:t></w:r></w:p></w:body></w:document>"u8);
    });
}
