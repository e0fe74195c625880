import Core

/// A kind of record that people add and change on a form.
protocol FormRecord: Entity {
  /// What the form is called.
  func formTitle(in project: Project, isNew: Bool) -> String
  /// What the form is about, for those who need it said.
  func formIntroduction(in project: Project, isNew: Bool) -> String
  /// What the form asks for.
  func formFields(in project: Project) -> [Question]
  /// What the form begins with, as stored text by field.
  func formValues(in project: Project) -> [String: String]
  /// Why what is written in a field may be a slip, though it can be saved; nil when it needn't be.
  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String?
  /// The edit that adds the record as the form says.
  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit
  /// The edit that makes the record what the form says; both the record and the project are as they
  /// were when the form was opened.
  ///
  /// Whether the record can be so is asked of the project as it is now, when the edit is made.
  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit
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

  /// The stored text of a field; empty when there is none.
  func text(_ name: String) -> String { texts[name].flatMap { $0 } ?? "" }

  /// The day written in a field, or nil.
  func day(_ name: String) -> Day? { Day(iso: text(name)) }

  /// Takes out the texts of some fields, which belong to another record.
  mutating func take(_ names: [String]) -> [String: String?] {
    let taken = texts.filter { names.contains($0.key) }
    for name in names { texts.removeValue(forKey: name) }
    return taken
  }
}

extension FormRecord {
  func formIntroduction(in project: Project, isNew: Bool) -> String { "" }

  func formFields(in project: Project) -> [Question] { questions(in: project) }

  func formValues(in project: Project) -> [String: String] { stored }

  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? { nil }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    return project.edit(self) { $0 = filled }
  }

  /// The record with what the form says, and what follows from it.
  func filled(_ values: FormValues) throws(Refusal) -> Self {
    guard let filled = with(stored: values.texts) else {
      throw Refusal("Formularen kunne ikke læses. Ret felterne, og gem igen.")
    }
    return filled.settled(since: self, on: values.today, by: values.author)
  }
}

extension Entity {
  /// A field of this record on a form, under the name it has everywhere.
  static func ask(
    _ name: String, _ input: FieldInput, isRequired: Bool = false, hint: String? = nil,
    names: KnownNames? = nil, limit: NumberLimit? = nil
  ) -> Question {
    Question(
      name: name, label: label(of: name), input: input,
      isRequired: isRequired || required.contains(name), hint: hint, names: names, limit: limit)
  }
}

/// A record on a form: a new one, or one that is there.
///
/// The record is as it was when the form was opened, so that others' changes meanwhile show as
/// conflicts.
struct RecordForm: Equatable {
  let record: any FormRecord
  let isNew: Bool
  /// The only fields that are asked for; nil asks for all.
  let fields: [String]?

  init(_ record: any FormRecord, isNew: Bool, fields: [String]? = nil) {
    self.record = record
    self.isNew = isNew
    self.fields = fields
  }

  static func == (a: RecordForm, b: RecordForm) -> Bool {
    a.key == b.key && a.record.stored == b.record.stored && a.record.id == b.record.id
  }

  /// What the form asks for.
  func specs(in project: Project) -> [Question] {
    let all = record.formFields(in: project)
    guard let fields else { return all }
    return fields.compactMap { name in all.first { $0.name == name } }
  }

  /// A short text that tells which form it is: "decision/abc", "milestone/6/planned", or with what
  /// a new record belongs to, "decision/+milestone=6".
  var key: String {
    let kind = record.reference.kind.name
    if isNew {
      let owners = record.stored.filter { record.refers($0.key) }.sorted { $0.key < $1.key }
      return "\(kind)/+" + owners.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }
    return "\(kind)/\(record.id)" + (fields.map { "/" + $0.joined(separator: ",") } ?? "")
  }

  /// The form that `key` tells of; nil when what it was about is gone.
  init?(key: String, in project: Project, newID: () -> String) {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count >= 2, let kind = Kind(named: parts[0]),
      let type = kind.type as? any FormRecord.Type
    else { return nil }
    guard parts[1].hasPrefix("+") else {
      guard let record = project.record(Reference(kind, parts[1])) as? any FormRecord else {
        return nil
      }
      let fields = parts.count > 2 ? parts[2].split(separator: ",").map(String.init) : nil
      self.init(record, isNew: false, fields: fields)
      return
    }
    var owners: [String: String?] = [:]
    for pair in parts[1].dropFirst().split(separator: "&") {
      let sides = pair.split(separator: "=").map(String.init)
      if sides.count == 2 { owners[sides[0]] = sides[1] }
    }
    guard let record = Self.make(type, id: newID(), owners) else { return nil }
    self.init(record, isNew: true)
  }

  private static func make<Record: FormRecord>(
    _ type: Record.Type, id: String, _ values: [String: String?]
  ) -> (any FormRecord)? {
    Record(id: id).with(stored: values)
  }
}

extension Entity {
  /// Whether a field holds the id of another record.
  fileprivate func refers(_ field: String) -> Bool { Self.field(field)?.target != nil }
}
