import Core
import Interface

/// What a form is filled in for: what it asks, and what comes of it.
///
/// Each is a type of its own, in the folder of its subject.
protocol FormPurpose {
  /// A short text that tells which form it is, to open it again from a kept draft; nil for one that
  /// isn't kept.
  var draftKey: String? { get }
  /// Whether it is about the open project.
  var isInProject: Bool { get }
  /// Whether it makes something new, which no one else can have changed.
  var isNew: Bool { get }
  /// Whether it opens with what has been written and isn't saved.
  var isBegun: Bool { get }
  /// Whether it is filled in again so quickly that leaving it isn't asked about.
  var isQuick: Bool { get }
  /// Whether what is written comes below what others have written meanwhile.
  var addsToOthers: Bool { get }
  /// Whether something is changed by it, which can't be in the past.
  var isForChange: Bool { get }
  /// The id of the stakeholder that it is about, when there is one already.
  var stakeholder: String? { get }
  /// What the button that accepts it is called.
  var accept: String { get }
  /// The field that has the focus to begin with; nil for the first.
  var start: String? { get }

  /// What it is called.
  func title(in project: Project) -> String
  /// What it is about, for those who need it said.
  func introduction(in project: Project) -> String
  /// What it asks for.
  func questions(in project: Project) -> [Question]
  /// The choice that decides which other fields are asked for, or nil.
  var decider: String? { get }
  /// Whether it asks for a field where this is chosen in the one that decides, as stored text.
  func asks(for field: String, where decided: String?) -> Bool
  /// The stored text that it begins with, by field.
  func values(in project: Project) -> [String: String]
  /// The day that a way in a field is counted from; nil where that is the day it came with.
  func origin(of field: String) -> Day?
  /// What is said of a field that has the focus; nil leaves it to the question.
  func hint(about field: String, in form: Form) -> String?
  /// Why what is written in a field may be a slip, though it can be saved; nil when it needn't be.
  func doubt(about field: String, _ values: [String: String?], in project: Project) -> String?
  /// What comes of it when it is filled in.
  ///
  /// The scene's project is as it is now, for what is added to it. What is changed is changed from
  /// what the form showed, so that others' changes since conflict.
  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome
}

extension FormPurpose {
  var draftKey: String? { nil }
  var isInProject: Bool { true }
  var isNew: Bool { false }
  var isBegun: Bool { false }
  var isQuick: Bool { false }
  var addsToOthers: Bool { false }
  var isForChange: Bool { true }
  var stakeholder: String? { nil }
  var accept: String { "Gem" }
  var start: String? { nil }
  var decider: String? { nil }

  func introduction(in project: Project) -> String { "" }
  func asks(for field: String, where decided: String?) -> Bool { true }
  func values(in project: Project) -> [String: String] { [:] }
  func origin(of field: String) -> Day? { nil }
  func hint(about field: String, in form: Form) -> String? { nil }
  func doubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? { nil }
}

/// What has been written in a form, and what the edit that it makes needs besides.
struct FormValues {
  /// Stored text by field; a field that isn't asked for is left out.
  var texts: [String: String?]
  /// The project that the form showed.
  let opened: Project
  /// The day that counts as today.
  let today: Day
  /// An id for another new record.
  let newID: String
  /// Who fills it in.
  let author: String

  /// The stored text of a field, or nil.
  subscript(name: String) -> String? { texts[name].flatMap { $0 } }

  /// The stored text of a field; empty when there is none.
  func text(_ name: String) -> String { self[name] ?? "" }

  /// The day written in a field, or nil.
  func day(_ name: String) -> Day? { Day(iso: text(name)) }

  /// The numbers of what has been picked in all lists.
  var picked: [Int] {
    texts.values.flatMap { ($0 ?? "").split(separator: " ").compactMap { Int($0) } }.sorted()
  }

  /// Takes out the texts of some fields, which belong to another record.
  mutating func take(_ names: [String]) -> [String: String?] {
    let taken = texts.filter { names.contains($0.key) }
    for name in names { texts.removeValue(forKey: name) }
    return taken
  }
}
