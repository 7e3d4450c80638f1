using System.Collections;
using System.Data.Common;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>Returns the results a command asks for, filled from one answer; without an answer they are empty.</summary>
internal sealed class AnswerReader(Answer? answer, IReadOnlyList<ExpectedResult> results) : DbDataReader
{
    private static int _lastNumber = 1000;

    private int _result;
    private int _row = -1;

    public override int FieldCount => Result.Columns.Count;
    public override bool HasRows => answer is not null;
    public override bool IsClosed => false;
    public override int Depth => 0;
    public override int RecordsAffected => 1;
    public override object this[int ordinal] => throw new NotSupportedException();
    public override object this[string name] => throw new NotSupportedException();

    private ExpectedResult Result => results[_result];
    private Answer Row => answer ?? throw new InvalidOperationException("There is no row.");

    public override bool Read() => answer is not null && _result < results.Count && ++_row < Result.Rows;

    public override bool NextResult()
    {
        _row = -1;
        return ++_result < results.Count;
    }

    public override bool IsDBNull(int ordinal) => Row.IsNull(GetName(ordinal));
    public override bool GetBoolean(int ordinal) => Row.Yes;
    public override short GetInt16(int ordinal) => (short)Row.Number(GetName(ordinal));
    public override int GetInt32(int ordinal) => (int)GetInt64(ordinal);
    public override long GetInt64(int ordinal) => (Result.IsWrite, GetName(ordinal)) switch
    {
        (true, "Id") => Interlocked.Increment(ref _lastNumber),
        (true, "_Position") => _row,
        (_, var column) => Row.Number(column),
    };

    public override string GetString(int ordinal) => Row.Text(GetName(ordinal));
    public override Guid GetGuid(int ordinal) => Known.Id;
    public override T GetFieldValue<T>(int ordinal) => (T)(typeof(T) == typeof(DateTimeOffset) ? Known.Now.AddMinutes(3)
        : typeof(T) == typeof(DateOnly) ? DateOnly.FromDateTime(Known.Now.DateTime)
        : Answer.Bytes(GetName(ordinal)));
    public override string GetName(int ordinal) => Result.Columns[ordinal];
    public override int GetOrdinal(string name) => Result.Columns.ToList().IndexOf(name);
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
