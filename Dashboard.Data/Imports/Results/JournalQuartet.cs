namespace Dashboard.Data.Imports.Results;

/// <summary>The rows «Понизили», «Подтвердили», «Повысили» and «Всего» of one territory.</summary>
internal sealed class JournalQuartet(int mention, int row)
{
    public int Mention { get; } = mention;

    public int Row { get; } = row;

    public bool Failed { get; set; }

    public (int? Count, double? Share) Lower { get; private set; }

    public (int? Count, double? Share) Equal { get; private set; }

    public (int? Count, double? Share) Higher { get; private set; }

    public (int? Count, double? Share) Total { get; private set; }

    public bool IsEmpty => this is { Lower: (null, null), Equal: (null, null), Higher: (null, null), Total: (null, null) };

    public void Set(ColumnMeaning kind, (int? Count, double? Share) numbers)
    {
        switch (kind)
        {
            case ColumnMeaning.JournalLower:
                Lower = numbers;
                break;
            case ColumnMeaning.JournalEqual:
                Equal = numbers;
                break;
            case ColumnMeaning.JournalHigher:
                Higher = numbers;
                break;
            default:
                Total = numbers;
                break;
        }
    }
}
