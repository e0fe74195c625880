/// A record of a project: an id and a fixed list of fields.
///
/// The list of fields is all that the journal, the history, conflicts, export and import know of a
/// record; a new field is one line in it.
public protocol Entity: Equatable, Identifiable, Sendable where ID == String {
  /// The stored name of its kind.
  static var kindName: String { get }
  /// The fields, in the order people read them.
  static var fields: [Field<Self>] { get }
  /// Where a project keeps them.
  static var table: @Sendable (Project) -> Table<Self> { get }
  /// The stored names of the fields that can't be left empty.
  static var required: [String] { get }
  /// Whether its records have a number; those that are `Numbered` do.
  static var isNumbered: Bool { get }
  /// The change that adds a record, with another number where the one it gives is another's.
  static func renumbered(_ change: Change, in project: Project) -> Change
  /// The record with the number of a new one, where it is `Numbered`.
  func numbered(by additions: inout Additions<Self>, wanted: Int?) -> Self
  /// The record in the place of a new one, where it is `Placed`.
  func placed(by additions: inout Additions<Self>) -> Self
  /// The record, about to be added, with what follows for it from the project.
  func prepared(for project: Project) -> Self
  /// The changes that add new records, with what comes with them.
  static func insertions(of new: [Self], in project: Project) -> [Change]
  /// What its addition is called in the history: "Nyt vilkår: Ingen afskediges".
  func additionLabel(in project: Project) -> String
  /// What several new ones are called after their number: "nye mål".
  static var severalNew: String { get }
  /// What its removal is called in the history, in the manner of its addition.
  func removalLabel(in project: Project) -> String
  /// Throws when the record can't be as it is, as far as the changed fields have a say.
  ///
  /// With `checkRemoval(in:)` it is the one place that refuses; `Project.check(_:)` asks them for
  /// everybody.
  func check(_ changed: ChangedFields, in project: Project) throws(Refusal)
  /// Throws when the record can't go.
  func checkRemoval(in project: Project) throws(Refusal)
  /// The record with what follows of itself from its having been filled in, on a day by `author`;
  /// `former` is what it was before.
  func settled(since former: Self, on day: Day, by author: String) -> Self
  /// Whether it stands before another of its kind where they are listed.
  func precedes(_ other: Self) -> Bool
  /// Creates a record where every field has its default value.
  init(id: String)
  /// What people call the record in a sentence: "Milepæl 6 · Tiltrædelse af aftale".
  func name(in project: Project) -> String
  /// What kind of thing it is and what it is called, where its name has the second in quotes: "Mål 2"
  /// and "Lavere udgift".
  var nameParts: (kind: String, called: String)? { get }
  /// The record's own name, as another record's field shows it: "Fjordglimt".
  var plainName: String { get }
  /// The plain name where it stands beside the label of another record's field.
  func plainName(beside label: String) -> String
  /// What the record is called where it is chosen among others.
  func choiceName(in project: Project) -> String
  /// Records in the order they are chosen in.
  static func inOrderOfChoice(_ records: [Self]) -> [Self]
  /// The fields that people are asked for, by their stored names and in the order of the form.
  static var asked: [String] { get }
  /// The face of a field of this record, where the record itself has a say in it.
  func face(of field: String, in project: Project) -> Face?
  /// What a field's value is called beside the other stored `fields` of the record, where they have a
  /// say in it.
  static func words(
    for field: String, in fields: @autoclosure () -> [String: String]
  ) -> String?
  /// What a label in the history begins with: as the name, but no longer than need be.
  func subject(in project: Project) -> String
}

extension Entity {
  /// What kind of record it is.
  public static var kind: Kind { Kind(Self.self) }

  /// Among the tables of the kinds that the project has no table of its own for.
  public static var table: @Sendable (Project) -> Table<Self> { { $0.tables.others[kind] } }

  /// The record's id, for those that no other record refers to by name.
  public var plainName: String { id }

  /// None: the name has no quotes.
  public var nameParts: (kind: String, called: String)? { nil }

  /// Its parts, the second in quotes.
  public func name(in project: Project) -> String {
    nameParts.map { "\($0.kind) »\($0.called)«" } ?? plainName
  }

  /// The plain name, whatever the label.
  public func plainName(beside label: String) -> String { plainName }

  /// The record's own name.
  public func choiceName(in project: Project) -> String { plainName }

  /// Nothing follows of itself.
  public func settled(since former: Self, on day: Day, by author: String) -> Self { self }

  /// In their own order.
  public static func inOrderOfChoice(_ records: [Self]) -> [Self] { records }

  /// A value is called the same whatever the others are.
  public static func words(
    for field: String, in fields: @autoclosure () -> [String: String]
  ) -> String? { nil }

  /// The name itself.
  public func subject(in project: Project) -> String { name(in: project) }

  /// Points at this record.
  public var reference: Reference { Reference(Self.kind, id) }

  /// The fields that differ from their defaults, as stored text by stored name.
  public var stored: [String: String] {
    var result: [String: String] = [:]
    for field in Self.fields { result[field.name] = field.read(self) }
    return result
  }

  /// The change that adds this record to a project.
  public var insertion: Change {
    var fields: [String: String] = [:]
    for field in Self.fields { fields[field.name] = field.written(self) }
    return .insert(reference, fields)
  }

  /// The change that takes this record out of a project.
  public var removal: Change { .remove(reference, stored) }

  /// The changes that make this record like `other`, one for each field that differs.
  public func changes(to other: Self) -> [Change] {
    Self.fields.compactMap { field in
      let old = field.read(self)
      if old == field.read(other) { return nil }
      let new = field.written(other)
      return old == new ? nil : .set(reference, field: field.name, old: old, new: new)
    }
  }

  /// Creates a record whose id follows from what it is about, and so is the same for everyone: two
  /// people who make it at once don't make two of it.
  init(about parts: String?...) {
    self.init(id: parts.compactMap { $0 }.joined(separator: "-"))
  }

  /// A copy of this record after `body` has changed it.
  public func with(_ body: (inout Self) -> Void) -> Self {
    var copy = self
    body(&copy)
    return copy
  }

  /// The changes that follow when `body` changes this record.
  public func changes(_ body: (inout Self) -> Void) -> [Change] { changes(to: with(body)) }

  /// A copy of this record with `values` as stored text by stored name; nil when one of them isn't
  /// a value of its field.
  public func with(stored values: [String: String?]) -> Self? {
    var copy = self
    for (name, text) in values {
      guard let field = Self.field(name), field.write(&copy, text) else { return nil }
    }
    return copy
  }

  /// What people call a field; the stored name itself when there is no such field.
  public static func label(of field: String) -> String { Self.field(field)?.label ?? field }
}
