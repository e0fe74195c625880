import Text

/// One screenful: rows of cells, the place of the cursor, and what the mouse can click on.
///
/// Everything drawn is made displayable and clipped to the frame, so that no text can disturb the
/// screen, and any position and any size, 0×0 included, is allowed.
public struct Frame: Equatable, Sendable {
  /// One cell of the screen.
  public struct Cell: Equatable, Sendable {
    /// A scalar, with the style in the bits above it, and at most three combining marks.
    ///
    /// Kept as numbers, not as a string, because filling and comparing cells is much of the work
    /// of a key press.
    private var bits: SIMD4<UInt32>

    private static let scalarBits: UInt32 = 0x1F_FFFF

    /// Makes a cell of one scalar; 0 makes the second column of a wide character.
    init(_ scalar: UInt32, _ style: Style) {
      bits = SIMD4(scalar | UInt32(style.rawValue) << 21, 0, 0, 0)
    }

    /// The part that the cell plays.
    public var style: Style {
      get { Style(rawValue: UInt8(bits[0] >> 21))! }
      set { bits[0] = bits[0] & Self.scalarBits | UInt32(newValue.rawValue) << 21 }
    }

    /// A scalar and at most three combining marks, zeros filling the rest.
    ///
    /// All are zero in the second column of a wide character.
    public var scalars: SIMD4<UInt32> {
      var scalars = bits
      scalars[0] &= Self.scalarBits
      return scalars
    }

    /// The character of the cell; empty in the second column of a wide character.
    public var text: String {
      var text = String.UnicodeScalarView()
      append(to: &text)
      return String(text)
    }

    /// Tells whether the cell is the second column of the wide character before it.
    public var isContinuation: Bool { bits[0] & Self.scalarBits == 0 }

    /// Tells whether nothing but the background is seen.
    var isBlank: Bool { scalars == Cell(0x20, .plain).scalars }

    /// Adds a combining mark, unless there are three.
    mutating func add(mark: UInt32) {
      if let free = (1..<4).first(where: { bits[$0] == 0 }) { bits[free] = mark }
    }

    /// Takes the text away and keeps the style.
    mutating func blank() { self = Cell(0x20, style) }

    func append(to text: inout String.UnicodeScalarView) {
      let scalars = scalars
      for index in 0..<4 where scalars[index] != 0 {
        text.append(Unicode.Scalar(scalars[index]) ?? "·")
      }
    }
  }

  private struct Target: Equatable {
    var id: String
    var rect: Rect
  }

  /// The extent of the frame.
  public let size: Size
  /// Where the real cursor stands; nil hides it.
  public var cursor: Point?
  /// Rows of their own, so that a frame made from another shares with it those it doesn't change.
  private var rows: [[Cell]]
  private var targets: [Target] = []

  /// Makes an empty frame; negative extents count as 0.
  public init(_ size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    let blank = Array(repeating: Cell(0x20, .plain), count: self.size.width)
    rows = Array(repeating: blank, count: self.size.height)
  }

  /// The cells of row `y`, which must lie inside the frame.
  public func row(_ y: Int) -> ArraySlice<Cell> { rows[y][...] }

  /// What row `y` has that another frame of the same size, or nil for none, has not.
  ///
  /// The cells from the first that differs to the last, wide characters whole, and the column of
  /// the first of them; nil when there are none.
  public func changes(inRow y: Int, since other: Frame?) -> (x: Int, cells: ArraySlice<Cell>)? {
    guard let other else { return (0, row(y)) }
    guard var (first, end) = Self.difference(rows[y], other.rows[y]) else { return nil }
    let row = rows[y]
    while first > 0, row[first].isContinuation { first -= 1 }
    while end < row.endIndex, row[end].isContinuation { end += 1 }
    return (first, row[first..<end])
  }

  /// The first place where two rows of the same length differ and the place after the last; nil
  /// when they don't.
  private static func difference(_ new: [Cell], _ old: [Cell]) -> (first: Int, end: Int)? {
    new.withUnsafeBufferPointer { new in
      old.withUnsafeBufferPointer { old in
        // Most rows of a frame are those of the frame before.
        if new.baseAddress == old.baseAddress { return nil }
        var (first, end) = (0, new.count)
        while first < end, new[first] == old[first] { first += 1 }
        if first == end { return nil }
        while new[end - 1] == old[end - 1] { end -= 1 }
        return (first, end)
      }
    }
  }

  /// The rows as plain text, without blanks at the ends.
  public var lines: [String] {
    (0..<size.height).map { y in
      var cells = row(y)
      while cells.last?.isBlank == true { cells.removeLast() }
      return Frame.text(of: cells)
    }
  }

  private static func text(of cells: ArraySlice<Cell>) -> String {
    var text = String.UnicodeScalarView()
    for cell in cells { cell.append(to: &text) }
    return String(text)
  }

  /// Makes a click inside `rect` mean `id`; of overlapping targets the last added wins.
  public mutating func target(_ id: String, in rect: Rect) {
    targets.append(Target(id: id, rect: rect))
  }

  /// The target at `point`.
  public func target(at point: Point) -> String? {
    targets.last { $0.rect.contains(point) }?.id
  }

  /// Writes text whose scalars are shown as they are in one column each, up to the column `end`,
  /// and returns the column after it; nil, with some of it written, when the text isn't like that
  /// or doesn't fit.
  mutating func write(simple text: String, _ style: Style, at point: Point, end: Int) -> Int? {
    rows[point.y].withUnsafeMutableBufferPointer { cells in
      var x = point.x
      for scalar in text.unicodeScalars {
        guard scalar.isSimple, x < end else { return nil }
        cells[x] = Cell(scalar.value, style)
        x += 1
      }
      return x
    }
  }

  /// Changes one cell, 0 making it the second column of a wide character.
  mutating func set(_ scalar: UInt32, _ style: Style, x: Int, y: Int) {
    rows[y][x] = Cell(scalar, style)
  }

  /// Adds a combining mark to one cell, unless it has three.
  mutating func add(mark: UInt32, x: Int, y: Int) {
    rows[y][x].add(mark: mark)
  }

  /// Changes the style of the cells inside `rect` and keeps their text.
  public mutating func style(_ rect: Rect, as style: Style) {
    let inside = rect.intersection(Rect(size))
    for y in inside.y..<inside.bottom {
      for x in inside.x..<inside.right { rows[y][x].style = style }
    }
  }

  /// Blanks the first half of a wide character whose second half, at `x`, is to be overwritten.
  mutating func mendStart(x: Int, y: Int) {
    guard x > 0, x < size.width, rows[y][x].isContinuation else { return }
    rows[y][x - 1].blank()
  }

  /// Blanks the second half, at `x`, of a wide character whose first half is overwritten.
  mutating func mendEnd(x: Int, y: Int) {
    guard x < size.width, rows[y][x].isContinuation else { return }
    rows[y][x].blank()
  }
}
