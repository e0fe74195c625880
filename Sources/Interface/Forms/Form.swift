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
    /// Nothing, for the reason given.
    case refused(String)
    /// The key means nothing where the focus is.
    case unknown
  }

  /// What stands at the top.
  public let title: String
  /// What the form is about, under the title; may be empty.
  public let introduction: String
  /// What the button that accepts the form is called.
  public let accept: String
  /// The fields that are asked for now.
  public internal(set) var fields: [Field]
  /// The fields that aren't, as they were filled in; they come back so.
  private(set) var hidden: [Field] = []
  /// The place of the focus: a field, or one of the two buttons after the last.
  public internal(set) var focus = 0 { didSet { if focus != oldValue { arrive() } } }
  private var initial: [String: String]
  /// The ids of all fields, in their order.
  private var order: [String]
  /// How the choices have been, by the id of the field.
  var history: [String: EditHistory<Set<Int>>] = [:]
  /// What is typed in the choice with the focus.
  var finder = WordFinder()

  /// Creates a form with the focus on its first field.
  public init(
    title: String, introduction: String = "", accept: String = "Gem", fields: [Field]
  ) {
    self.title = title
    self.accept = accept
    self.introduction = introduction
    self.fields = fields
    order = fields.map(\.id)
    initial = Self.texts(fields)
    arrive()
  }

  private var all: [Field] { fields + hidden }

  private func field(_ id: String) -> Field? {
    fields.first { $0.id == id } ?? hidden.first { $0.id == id }
  }

  /// The text of the field with `id`; empty when there is none.
  public subscript(id: String) -> String { field(id)?.text ?? "" }

  /// The number of the chosen word in the field with `id`; 0 when there is none.
  public func choice(_ id: String) -> Int {
    guard case .choice(_, let selected) = field(id)?.control else { return 0 }
    return selected
  }

  /// The numbers of the chosen words in the field with `id`.
  public func chosen(_ id: String) -> Set<Int> {
    guard case .several(let choice) = field(id)?.control else { return [] }
    return choice.chosen
  }

  /// Whether the field with `id` is among those that aren't asked for now.
  public func isHidden(_ id: String) -> Bool { hidden.contains { $0.id == id } }

  /// Whether anything has been filled in that wasn't there from the start.
  public var isChanged: Bool { all.contains { $0.text != initial[$0.id] } }

  /// Whether the field with `id` has another text than from the start.
  public func isChanged(_ id: String) -> Bool { field(id).map { $0.text != initial[id] } ?? false }

  /// The texts by id, to keep an unfinished form.
  public var texts: [String: String] { Self.texts(all) }

  private static func texts(_ fields: [Field]) -> [String: String] {
    Dictionary(fields.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Fills in what was kept from an unfinished form.
  public mutating func fill(_ texts: [String: String]) {
    for index in fields.indices { fields[index].fill(texts) }
    for index in hidden.indices { hidden[index].fill(texts) }
    arrive()
  }

  /// Asks for the fields with these ids alone; the others keep what is filled in, and come back with it.
  public mutating func ask(for ids: Set<String>) {
    if Set(fields.map(\.id)) == ids { return }
    let sorted = order.compactMap(field)
    let focused = focused
    fields = sorted.filter { ids.contains($0.id) }
    hidden = sorted.filter { !ids.contains($0.id) }
    if let focused { focus(on: focused) }
  }

  /// Puts `text` in the place of what is written in a line with the focus; Ctrl+Z takes it back.
  public mutating func replace(with text: String) {
    guard var field = line else { return }
    field.replace(with: text)
    fields[focus].control = .line(field)
  }

  /// The line with the focus, or nil.
  public var line: TextField? {
    guard fields.indices.contains(focus), case .line(let field) = fields[focus].control else {
      return nil
    }
    return field
  }

  /// Selects what the field that gets the focus came filled with; what the user has written stays as
  /// it is.
  private mutating func arrive() {
    finder.forget()
    guard var field = line, field.text == initial[fields[focus].id] else { return }
    field.select()
    fields[focus].control = .line(field)
  }

  /// The id of the field with the focus; nil where a button has it.
  public var focused: String? { fields.indices.contains(focus) ? fields[focus].id : nil }

  /// Asks for other fields; those that stay keep what is filled in, and what can be taken back.
  public mutating func replaceFields(with new: [Field]) {
    let focused = focused
    let old = Dictionary(
      fields.map { ($0.id, $0.control) }, uniquingKeysWith: { first, _ in first })
    initial = Self.texts(new)
    order = new.map(\.id)
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

  /// Inserts pasted text in the field with the focus; false where none can be written.
  public mutating func paste(_ text: String) -> Bool {
    guard fields.indices.contains(focus) else { return false }
    switch fields[focus].control {
    case .line(var field):
      field.paste(text)
      fields[focus].control = .line(field)
    case .area(var area):
      area.paste(text)
      fields[focus].control = .area(area)
    case .choice, .several: return false
    }
    return true
  }
}
