using System.Reflection;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Xunit;

namespace Dashboard.Tests.Imports.Documents;

public sealed class DocumentMessagesTests
{
    [Fact]
    public void The_sentences_that_send_to_the_field_for_pasted_text_are_those_that_lead_there()
    {
        var sentences = typeof(DocumentMessages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(ImportProblem))
            .Select(method => (ImportProblem)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!).ToList();
        var sending = sentences.Where(problem => problem.Message.Contains("«Вставить текст приказа»", StringComparison.Ordinal)).Select(problem => problem.Code).ToList();
        Assert.Equal(["document-damaged", "document-pdf", "document-xml-broken"], sending.Order());
        Assert.Equal(sending, sentences.Select(problem => problem.Code).Where(DocumentMessages.OffersPaste));
    }

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType == typeof(string) ? "приказ" : Convert.ChangeType(3, parameter.ParameterType, System.Globalization.CultureInfo.InvariantCulture);
}
