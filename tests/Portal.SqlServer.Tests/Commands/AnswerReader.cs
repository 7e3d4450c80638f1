using System.Collections;
using System.Data.Common;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>Reads one row in each result, for as long as anybody asks, and nothing when there is no answer.</summary>
internal sealed class AnswerReader(Answer? answer, IReadOnlyList<string> columns) : DbDataReader
{
    private bool _read = answer is null;

    public override int FieldCount => columns.Count;
    public override bool HasRows => answer is not null;
    public override bool IsClosed => false;
    public override int Depth => 0;
    public override int RecordsAffected => 1;
    public override object this[int ordinal] => throw new NotSupportedException();
    public override object this[string name] => throw new NotSupportedException();

    private Answer Row => answer ?? throw new InvalidOperationException("There is no row.");

    public override bool Read()
    {
        var first = !_read;
        _read = true;
        return first;
    }

    public override bool NextResult()
    {
        _read = answer is null;
        return answer is not null;
    }

    public override bool IsDBNull(int ordinal) => Row.IsNull(GetName(ordinal));
    public override bool GetBoolean(int ordinal) => Row.Yes;
    public override short GetInt16(int ordinal) => (short)Row.Number(GetName(ordinal));
    public override int GetInt32(int ordinal) => (int)Row.Number(GetName(ordinal));
    public override long GetInt64(int ordinal) => Row.Number(GetName(ordinal));
    public override string GetString(int ordinal) => Row.Text(GetName(ordinal));
    public override Guid GetGuid(int ordinal) => Known.Id;
    public override T GetFieldValue<T>(int ordinal) => (T)(typeof(T) == typeof(DateTimeOffset) ? Known.Now.AddMinutes(3) : Answer.Bytes(GetName(ordinal)));
    public override string GetName(int ordinal) => ordinal < columns.Count ? columns[ordinal] : "";
    public override int GetOrdinal(string name) => columns.ToList().IndexOf(name);
    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
    public override byte GetByte(int ordinal) => throw new NotSupportedException();
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();
    public override char GetChar(int ordinal) => throw new NotSupportedException();
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();
    public override string GetDataTypeName(int ordinal) => throw new NotSupportedException();
    public override DateTime GetDateTime(int ordinal) => throw new NotSupportedException();
    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();
    public override double GetDouble(int ordinal) => throw new NotSupportedException();
    public override Type GetFieldType(int ordinal) => throw new NotSupportedException();
    public override float GetFloat(int ordinal) => throw new NotSupportedException();
    public override object GetValue(int ordinal) => throw new NotSupportedException();
    public override int GetValues(object[] values) => throw new NotSupportedException();
}
