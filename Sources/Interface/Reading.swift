import Text

/// What is read aloud of a screen, or of what lies over it, in words.
public struct Reading: Equatable, Sendable {
  /// A line that is being written, with the focus on it.
  public struct Entry: Equatable, Sendable {
    /// Tells the line from others.
    public let id: String
    /// What it is called.
    public let label: String
    /// What is written on it.
    public let text: String
    /// The number of characters before the cursor.
    public let cursor: Int
    /// What is remarked on it; empty when nothing is.
    public let note: String
    /// Whether the remark is about what must be mended.
    public let isWrong: Bool

    /// Creates a line as it is written so far.
    public init(
      id: String, label: String, text: String, cursor: Int, note: String = "", isWrong: Bool = false
    ) {
      self.id = id
      self.label = label
      self.text = String(text.map { $0.isNewline ? " " : $0 })
      self.cursor = cursor
      self.note = note
      self.isWrong = isWrong
    }

    /// The remark in words; an error says so first.
    fileprivate var remark: String {
      note.isEmpty ? "" : isWrong ? "Fejl: \(note.spoken)" : note.spoken
    }
  }

  /// What is looked at, and what can be chosen there: said to somebody who comes to it.
  public var introduction: [String]
  /// What the focus stands under: said when it is another than before.
  public var heading: [String]
  /// What has the focus, and where it is among the others.
  public var line: String
  /// The line that is being written instead, if one is.
  public var entry: Entry?

  /// Creates what is read; the focus is on `line`.
  public init(_ introduction: [String], heading: [String] = [], line: String) {
    self.introduction = introduction
    self.heading = heading
    self.line = line
  }

  /// Creates what is read where a line is being written.
  public init(_ introduction: [String], heading: [String] = [], entry: Entry) {
    self.init(introduction, heading: heading, line: entry.label)
    self.entry = entry
  }
}

/// What is said at once: whole lines, the last of which has the focus and the cursor.
public struct Speech: Equatable, Sendable {
  /// What is said before the last line.
  public let before: [String]
  /// The last line.
  public let line: String
  /// The number of characters of the last line before the cursor.
  public let cursor: Int
  /// Whether the last line takes the place of the one before it, since something is written on it.
  public let isRewritten: Bool

  /// Nothing at all.
  public static let nothing = Speech(line: "")

  init(before: [String] = [], line: String, cursor: Int = 0, isRewritten: Bool = false) {
    self.before = before.map(\.spoken).filter { !$0.isEmpty }
    self.line = line
    self.cursor = cursor
    self.isRewritten = isRewritten
  }

  /// The last line in rows of at most `width` columns, and where in them the cursor stands.
  public func rows(width: Int) -> (rows: [String], cursor: Point) {
    let width = max(2, width)
    let characters = Array(line)
    let ranges = wrappedRows(of: characters, width: width)
    let row = ranges.lastIndex { $0.lowerBound <= cursor } ?? 0
    let before = characters[ranges[row].lowerBound..<min(cursor, characters.count)]
    let rows = ranges.map { range in
      var row = characters[range]
      // Blanks at a break may stand outside.
      while row.last?.isBlank == true, row.reduce(0, { $0 + $1.columns }) > width {
        row.removeLast()
      }
      return row.reduce(into: "") { $0 += $1.shown }
    }
    return (rows, Point(x: min(width, before.reduce(0) { $0 + $1.columns }), y: row))
  }
}

/// Says what is new in what is read, and remembers it.
public struct Narrator: Sendable {
  private var former: Reading?
  /// What was remarked on the line that is being written when the focus came to it.
  private var remark = ""

  /// Creates somebody who has said nothing yet.
  public init() {}

  /// What is to be said of `reading` after `key`, news first; nil when there is nothing, which is only
  /// where no key was pressed.
  public mutating func say(_ reading: Reading, news: [String], after key: Key?) -> Speech? {
    let former = former
    self.former = reading
    let isElsewhere = reading.introduction != former?.introduction
    var before: [String] = []
    if !isElsewhere, let left = former?.entry, left.id != reading.entry?.id, left.remark != remark {
      before.append("\(left.label): \(left.remark)")
    }
    before += news
    if isElsewhere { before += reading.introduction }
    if isElsewhere || reading.heading != former?.heading { before += reading.heading }
    guard let entry = reading.entry else {
      let line = reading.line.spoken
      if before.isEmpty, line == former?.line.spoken, former?.entry == nil {
        return key.map { Speech(before: [$0.stillness], line: line) }
      }
      return Speech(before: before, line: line)
    }
    let same = isElsewhere || former?.entry?.id != entry.id ? nil : former?.entry
    return say(entry, before, after: key, former: same)
  }

  /// What is said of the line that is being written, which was `former` before.
  private mutating func say(
    _ entry: Reading.Entry, _ before: [String], after key: Key?, former: Reading.Entry?
  ) -> Speech? {
    let label = "\(entry.label.spoken): "
    let line = label + entry.text
    let cursor = label.count + entry.cursor
    if let former, before.isEmpty {
      if former.text != entry.text || former.cursor != entry.cursor {
        return Speech(line: line, cursor: cursor, isRewritten: true)
      }
      if former == entry {
        guard let key else { return nil }
        let error = entry.isWrong ? entry.remark : key.stillness
        return Speech(before: [error], line: line, cursor: cursor)
      }
    }
    remark = entry.remark
    if entry.isWrong {
      return Speech(before: before + [entry.remark], line: line, cursor: cursor)
    }
    let end = entry.text.isEmpty || entry.note.isEmpty ? "" : ". "
    return Speech(before: before, line: line + end + entry.remark, cursor: cursor)
  }
}

extension Key {
  /// What is said where the key has changed nothing.
  fileprivate var stillness: String {
    switch self {
    case .up, .pageUp, .home: "Her er ikke mere opad."
    case .down, .pageDown, .end: "Her er ikke mere nedad."
    case .left: "Her er ikke mere til venstre."
    case .right: "Her er ikke mere til højre."
    default: "\(name) ændrede ikke noget."
    }
  }
}
