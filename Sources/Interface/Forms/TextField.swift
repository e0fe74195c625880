import Text

/// A line of text being edited.
public struct TextField: Equatable, Sendable {
  private var buffer: TextBuffer
  /// Whether all of the text is selected: what is typed or pasted takes its place.
  public private(set) var isSelected = false

  /// Makes a field that holds `text`, with the cursor at its end.
  public init(_ text: String = "") {
    buffer = TextBuffer(text)
  }

  /// The text; setting it moves the cursor to the end.
  public var text: String {
    get { buffer.text }
    set { self = TextField(newValue) }
  }

  /// The number of characters before the cursor.
  public var cursor: Int { buffer.cursor }

  /// Whether the cursor is after all of the text.
  public var isAtEnd: Bool { cursor == buffer.characters.count }

  /// Selects all of the text, until the next key.
  public mutating func select() { isSelected = !buffer.characters.isEmpty }

  /// Carries out an editing key and tells whether the key was one.
  ///
  /// Ctrl+A and Ctrl+E go to the ends, Ctrl+U and Ctrl+K delete up to them, and Ctrl+W deletes
  /// the word before the cursor. Ctrl+Z takes back the latest change, and Ctrl+Y makes it again.
  ///
  /// What is selected is replaced by a character and removed by Backspace and Delete; other keys do
  /// what they do elsewhere, and leave it be.
  public mutating func update(_ key: Key) -> Bool {
    if isSelected {
      switch key {
      case .character(let character):
        buffer.replaceAll(with: String(character), isTyped: true)
        isSelected = false
        return true
      case .backspace, .delete:
        replace(with: "")
        return true
      default: break
      }
    }
    let isOwn = buffer.update(key, line: 0..<buffer.characters.count)
    if isOwn { isSelected = false }
    return isOwn
  }

  /// Inserts `text` at the cursor or in the place of what is selected, newlines and tabs as spaces and
  /// without control characters.
  public mutating func paste(_ text: String) {
    let line = String(text.pasteable.map { $0.isNewline ? " " : $0 })
    if line.isEmpty { return }
    if isSelected { replace(with: line) } else { buffer.insert(line) }
  }

  /// Puts `text` in the place of what is written; Ctrl+Z takes it back.
  public mutating func replace(with text: String) {
    buffer.replaceAll(with: text)
    isSelected = false
  }

  /// Draws the field on the first row of `rect`, scrolled so that the cursor is in view, with `…` at
  /// an end where there is more.
  ///
  /// The row is filled in the style of a field or of an active field; the frame's cursor is put into
  /// the field when it is `focused`, and after its text stands the `rest` that it can be completed with.
  public func view(in frame: inout Frame, at rect: Rect, focused: Bool, rest: String = "") {
    guard rect.width > 0, rect.height > 0 else { return }
    let style: Style = focused ? .activeField : .field
    let start = focused ? firstVisible(width: rect.width) : 0
    var shown = ""
    var used = 0
    for character in buffer.characters[start...] {
      if used > rect.width { break }
      shown += character.shown
      used += character.columns
    }
    frame.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), style: style)
    frame.put(
      shown, at: Point(x: rect.x, y: rect.y),
      style: focused && isSelected ? .selectedText : style, width: rect.width)
    if focused, used < rect.width {
      frame.put(
        rest, at: Point(x: rect.x + used, y: rect.y), style: .completion, width: rect.width - used)
    }
    // In very few columns the cursor would stand on it.
    if start > 0, rect.width > 4 { frame.put("…", at: Point(x: rect.x, y: rect.y), style: style) }
    if focused {
      let before = buffer.characters[start..<cursor].reduce(0) { $0 + $1.columns }
      frame.cursor = Point(x: rect.x + min(before, rect.width - 1), y: rect.y)
    }
  }

  /// The first character to show: what fits before the cursor when a quarter is kept after it.
  private func firstVisible(width: Int) -> Int {
    var after = 0
    for character in buffer.characters[cursor...] {
      if after >= width / 4 { break }
      after += character.columns
    }
    var room = width - 1 - min(after, width / 4)
    var start = cursor
    while start > 0 {
      room -= buffer.characters[start - 1].columns
      if room < 0 { break }
      start -= 1
    }
    return start
  }
}
