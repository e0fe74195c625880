/// Named fields to be filled in, and two buttons: to save and to leave it be.
public struct Form: Equatable, Sendable {
  /// A remark under a field: how it was understood, or what is wrong with it.
  public enum Note: Equatable, Sendable {
    /// Good to know.
    case hint(String)
    /// Worth a second look, but no hindrance.
    case warning(String)
    /// Must be mended before the form can be saved.
    case error(String)
  }

  /// What came of a key.
  public enum Outcome: Equatable, Sendable {
    /// Still being filled in.
    case editing
    /// To be saved.
    case submitted
    /// To be left.
    case cancelled
  }

  /// What stands at the top.
  public let title: String
  /// What the form is about, under the title; may be empty.
  public let introduction: String
  /// What the button that accepts the form is called.
  public let accept: String
  /// The fields.
  public private(set) var fields: [Field]
  /// The place of the focus: a field, or one of the two buttons after the last.
  public private(set) var focus = 0
  private var initial: [String]
  /// How the choices have been, by the id of the field.
  private var history: [String: EditHistory<Set<Int>>] = [:]

  /// Creates a form with the focus on its first field.
  public init(
    title: String, introduction: String = "", accept: String = "Gem", fields: [Field]
  ) {
    self.title = title
    self.accept = accept
    self.introduction = introduction
    self.fields = fields
    initial = fields.map(\.text)
  }

  /// The text of the field with `id`; empty when there is none.
  public subscript(id: String) -> String { fields.first { $0.id == id }?.text ?? "" }

  /// The number of the chosen word in the field with `id`; 0 when there is none.
  public func choice(_ id: String) -> Int {
    guard case .choice(_, let selected) = fields.first(where: { $0.id == id })?.control else {
      return 0
    }
    return selected
  }

  /// The numbers of the chosen words in the field with `id`.
  public func chosen(_ id: String) -> Set<Int> {
    guard case .several(let choice) = fields.first(where: { $0.id == id })?.control else {
      return []
    }
    return choice.chosen
  }

  /// Whether anything has been filled in that wasn't there from the start.
  public var isChanged: Bool { fields.map(\.text) != initial }

  /// Whether the field with `id` has another text than from the start.
  public func isChanged(_ id: String) -> Bool {
    zip(fields, initial).contains { $0.id == id && $0.text != $1 }
  }

  /// The texts by id, to keep an unfinished form.
  public var texts: [String: String] {
    Dictionary(fields.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Fills in what was kept from an unfinished form.
  public mutating func fill(_ texts: [String: String]) {
    for index in fields.indices {
      guard let text = texts[fields[index].id] else { continue }
      switch fields[index].control {
      case .line: fields[index].control = .line(TextField(text))
      case .area: fields[index].control = .area(TextArea(text))
      case .choice(let words, let selected):
        fields[index].control = .choice(words, selected: words.firstIndex(of: text) ?? selected)
      case .several(var choice):
        choice.text = text
        fields[index].control = .several(choice)
      }
    }
  }

  /// Puts `text` in the place of what is written in a line with the focus; Ctrl+Z takes it back.
  public mutating func replace(with text: String) {
    guard fields.indices.contains(focus), case .line(var field) = fields[focus].control else {
      return
    }
    field.replace(with: text)
    fields[focus].control = .line(field)
  }

  /// The id of the field with the focus; nil where a button has it.
  public var focused: String? { fields.indices.contains(focus) ? fields[focus].id : nil }

  /// Asks for other fields; those that stay keep what is filled in, and what can be taken back.
  public mutating func replaceFields(with new: [Field]) {
    let focused = focused
    let old = Dictionary(
      fields.map { ($0.id, $0.control) }, uniquingKeysWith: { first, _ in first })
    initial = new.map(\.text)
    fields = new.map { field in
      var field = field
      if let control = old[field.id], control.isLike(field.control) { field.control = control }
      return field
    }
    if let focused { focus(on: focused) }
  }

  /// Moves the focus to the field with `id`.
  public mutating func focus(on id: String) {
    if let index = fields.firstIndex(where: { $0.id == id }) { focus = index }
  }

  /// Inserts pasted text in the field with the focus.
  public mutating func paste(_ text: String) {
    guard fields.indices.contains(focus) else { return }
    switch fields[focus].control {
    case .line(var field):
      field.paste(text)
      fields[focus].control = .line(field)
    case .area(var area):
      area.paste(text)
      fields[focus].control = .area(area)
    case .choice, .several: break
    }
  }

  /// Carries out a key on a screen of `size`.
  public mutating func update(_ key: Key, in size: Size) -> Outcome {
    switch key {
    case .escape: return .cancelled
    case .function(2): return .submitted
    case .tab: moveFocus(1)
    case .backtab: moveFocus(-1)
    default:
      guard fields.indices.contains(focus) else { return updateButtons(key) }
      let (index, id) = (focus, fields[focus].id)
      guard let before = fields[index].control.chosen else { return updateField(key, in: size) }
      switch key {
      case .control("z"): restore(history[id]?.back(from: before))
      case .control("y"): restore(history[id]?.forward(from: before))
      default:
        let outcome = updateField(key, in: size)
        if fields[index].control.chosen != before {
          history[id, default: EditHistory()].note(before)
        }
        return outcome
      }
    }
    return .editing
  }

  private mutating func restore(_ chosen: Set<Int>?) {
    if let chosen { fields[focus].control.restore(chosen) }
  }

  private var saveButton: Int { fields.count }
  private var cancelButton: Int { fields.count + 1 }

  private mutating func moveFocus(_ step: Int) {
    focus = (focus + step + fields.count + 2) % (fields.count + 2)
  }

  private mutating func updateButtons(_ key: Key) -> Outcome {
    switch key {
    case .enter, .character(" "): return focus == saveButton ? .submitted : .cancelled
    case .left, .right: focus = focus == saveButton ? cancelButton : saveButton
    case .up: focus = max(0, fields.count - 1)
    case .down: moveFocus(1)
    default: break
    }
    return .editing
  }

  private mutating func updateField(_ key: Key, in size: Size) -> Outcome {
    if change(key, in: size) { return .editing }
    switch key {
    case .enter: return advance()
    case .up: moveFocus(-1)
    case .down: moveFocus(1)
    default: break
    }
    return .editing
  }

  /// Carries out a key in the field with the focus; false when it isn't for that.
  private mutating func change(_ key: Key, in size: Size) -> Bool {
    switch fields[focus].control {
    case .line(var field):
      guard field.update(key) else { return false }
      fields[focus].control = .line(field)
    case .area(var area):
      let isOwn = area.update(key, in: FormLayout(self, size: size).areaSize)
      fields[focus].control = .area(area)
      return isOwn
    case .choice(let words, let selected):
      switch key {
      case .left, .character("h"): choose(selected - 1, of: words)
      case .right, .character("l"), .character(" "): choose(selected + 1, of: words)
      default: return false
      }
    case .several(var choice):
      guard choice.update(key) else { return false }
      fields[focus].control = .several(choice)
    }
    return true
  }

  private mutating func choose(_ index: Int, of words: [String]) {
    guard !words.isEmpty else { return }
    fields[focus].control = .choice(words, selected: (index + words.count) % words.count)
  }

  /// Enter goes to the next field; on the last one it saves.
  private mutating func advance() -> Outcome {
    if focus == fields.count - 1 { return .submitted }
    moveFocus(1)
    return .editing
  }
}
