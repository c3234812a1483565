namespace Reelwright.Audio;

/// <summary>Unpacks bzip2, which .NET has no word for and which models are given out in.</summary>
/// <remarks>
/// Blocks of up to 900 kB: Huffman codes in up to six tables, moves to the front, the Burrows-Wheeler transform and two run
/// lengths, with a checksum for each block. Anything that does not fit throws <see cref="InvalidDataException"/>.
/// </remarks>
internal sealed class Bzip2Stream(Stream inner) : Stream
{
    private const ulong BlockMark = 0x314159265359;
    private const ulong EndMark = 0x177245385090;
    private const int GroupSize = 50;

    private static readonly uint[] Checks = MakeChecks();

    private readonly BitReader _bits = new(inner);

    private int[] _next = [];
    private int _blockLength;
    private bool _isOpen;
    private bool _isDone;

    // Where the current block is read out.
    private int _position;
    private int _read;
    private int _run;
    private int _last = -1;
    private int _repeat;
    private uint _check;
    private uint _wanted;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int written = 0;
        while (written < buffer.Length)
        {
            if (_repeat > 0)
            {
                _repeat--;
                buffer[written++] = Out((byte)_last);
            }
            else if (_read < _blockLength)
            {
                Step(buffer, ref written);
            }
            else if (_isDone || !NextBlock())
            {
                break;
            }
        }

        return written;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // After four alike, the fifth says how many more.
    private void Step(Span<byte> buffer, ref int written)
    {
        int entry = _next[_position];
        byte value = (byte)entry;
        _position = entry >>> 8;
        _read++;
        if (_run == 4)
        {
            (_run, _repeat) = (0, value);
            if (_repeat == 0)
            {
                _last = -1;
            }

            return;
        }

        (_run, _last) = value == _last ? (_run + 1, _last) : (1, value);
        buffer[written++] = Out(value);
    }

    private byte Out(byte value)
    {
        _check = (_check << 8) ^ Checks[(_check >> 24) ^ value];
        return value;
    }

    private bool NextBlock()
    {
        if (_blockLength > 0 && ~_check != _wanted)
        {
            throw Damaged();
        }

        _blockLength = 0;
        if (!_isOpen && !Open())
        {
            return false;
        }

        ulong mark = _bits.Take(48);
        if (mark == EndMark)
        {
            _ = _bits.Take(32);
            _bits.ToByte();
            _isOpen = false;

            // Archives may follow one another.
            if (!Open())
            {
                _isDone = true;
                return false;
            }

            return true;
        }

        if (mark != BlockMark)
        {
            throw Damaged();
        }

        _wanted = (uint)_bits.Take(32);
        ReadBlock();
        (_check, _read, _run, _last, _repeat) = (uint.MaxValue, 0, 0, -1, 0);
        return true;
    }

    private bool Open()
    {
        if (_bits.IsAtEnd)
        {
            return false;
        }

        if (_bits.Take(24) != 0x425A68)
        {
            throw Damaged();
        }

        int level = (int)_bits.Take(8) - '0';
        if (level is < 1 or > 9)
        {
            throw Damaged();
        }

        _next = _next.Length == level * 100_000 ? _next : new int[level * 100_000];
        _isOpen = true;
        return true;
    }

    private void ReadBlock()
    {
        bool isRandomized = _bits.Take(1) == 1;
        int origin = (int)_bits.Take(24);
        byte[] symbols = ReadSymbols();
        int tables = (int)_bits.Take(3);
        int selectors = (int)_bits.Take(15);
        if (isRandomized || tables is < 2 or > 6 || selectors == 0)
        {
            throw Damaged();
        }

        byte[] order = [0, 1, 2, 3, 4, 5];
        byte[] selected = new byte[selectors];
        for (int i = 0; i < selectors; i++)
        {
            int place = 0;
            while (_bits.Take(1) == 1)
            {
                if (++place >= tables)
                {
                    throw Damaged();
                }
            }

            selected[i] = ToFront(order, place);
        }

        var codes = new HuffmanCode[tables];
        for (int i = 0; i < tables; i++)
        {
            codes[i] = ReadCode(symbols.Length + 2);
        }

        int length = ReadMoves(symbols, selected, codes);
        if (origin >= length)
        {
            throw Damaged();
        }

        Untangle(length);
        _blockLength = length;
        _position = _next[origin] >>> 8;
    }

    private byte[] ReadSymbols()
    {
        var symbols = new List<byte>(256);
        int groups = (int)_bits.Take(16);
        for (int group = 0; group < 16; group++)
        {
            if ((groups & (0x8000 >> group)) == 0)
            {
                continue;
            }

            int used = (int)_bits.Take(16);
            for (int i = 0; i < 16; i++)
            {
                if ((used & (0x8000 >> i)) != 0)
                {
                    symbols.Add((byte)((group * 16) + i));
                }
            }
        }

        return symbols.Count > 0 ? [.. symbols] : throw Damaged();
    }

    private HuffmanCode ReadCode(int count)
    {
        byte[] lengths = new byte[count];
        int length = (int)_bits.Take(5);
        for (int i = 0; i < count; i++)
        {
            while (_bits.Take(1) == 1)
            {
                length += _bits.Take(1) == 0 ? 1 : -1;
            }

            lengths[i] = length is >= 1 and <= HuffmanCode.Longest ? (byte)length : throw Damaged();
        }

        return new HuffmanCode(lengths);
    }

    // Runs of the front symbol are numbers in a notation of two digits, lowest first.
    private int ReadMoves(byte[] symbols, byte[] selected, HuffmanCode[] codes)
    {
        byte[] front = symbols;
        int end = symbols.Length + 1;
        int length = 0;
        int group = 0;
        int left = 0;
        long run = 0;
        int weight = 1;
        var code = codes[0];
        while (true)
        {
            if (left == 0)
            {
                if (group >= selected.Length)
                {
                    throw Damaged();
                }

                (code, left) = (codes[selected[group++]], GroupSize);
            }

            left--;
            int symbol = code.Read(_bits);
            if (symbol <= 1)
            {
                run += (long)weight << symbol;
                weight = weight < 1 << 21 ? weight << 1 : throw Damaged();
                continue;
            }

            if (run > _next.Length - length)
            {
                throw Damaged();
            }

            _next.AsSpan(length, (int)run).Fill(front[0]);
            length += (int)run;
            (run, weight) = (0, 1);
            if (symbol == end)
            {
                return length;
            }

            if (length >= _next.Length)
            {
                throw Damaged();
            }

            _next[length++] = ToFront(front, symbol - 1);
        }
    }

    private void Untangle(int length)
    {
        Span<int> starts = stackalloc int[256];
        for (int i = 0; i < length; i++)
        {
            starts[_next[i] & 0xFF]++;
        }

        int sum = 0;
        for (int i = 0; i < 256; i++)
        {
            (starts[i], sum) = (sum, sum + starts[i]);
        }

        for (int i = 0; i < length; i++)
        {
            int value = _next[i] & 0xFF;
            _next[starts[value]++] |= i << 8;
        }
    }

    private static byte ToFront(byte[] list, int place)
    {
        byte value = list[place];
        Array.Copy(list, 0, list, 1, place);
        list[0] = value;
        return value;
    }

    private static uint[] MakeChecks()
    {
        uint[] checks = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 0x80000000) != 0 ? (value << 1) ^ 0x04C11DB7 : value << 1;
            }

            checks[i] = value;
        }

        return checks;
    }

    private static InvalidDataException Damaged() => BitReader.Damaged();
}
