import Core

/// A record on a form: a new one, or one that is there.
///
/// The record is as it was when the form was opened, so that others' changes meanwhile show as
/// conflicts.
struct RecordForm: FormPurpose {
  let record: any FormRecord
  let isNew: Bool
  /// The only fields that are asked for; nil asks for all.
  let fields: [String]?
  let isBegun: Bool

  /// The form of a record that is there, or of some of its fields.
  init(changing record: any FormRecord, fields: [String]? = nil) {
    self.record = record
    (isNew, isBegun) = (false, false)
    self.fields = fields
  }

  /// The form of a new record, some of which has been written elsewhere when `isBegun`.
  init(adding record: any FormRecord, isBegun: Bool = false) {
    self.record = record
    self.isBegun = isBegun
    isNew = true
    fields = nil
  }

  var stakeholder: String? {
    if record.reference.kind != .stakeholder { return record.stored["stakeholder"] }
    return isNew ? nil : record.id
  }

  func title(in project: Project) -> String { record.formTitle(in: project, isNew: isNew) }

  func introduction(in project: Project) -> String {
    record.formIntroduction(in: project, isNew: isNew)
  }

  func questions(in project: Project) -> [Question] {
    let all = record.formFields(in: project)
    guard let fields else { return all }
    return fields.compactMap { name in all.first { $0.name == name } }
  }

  var decider: String? {
    let decider = type(of: record).formDecider
    return fields.map { $0.contains { $0 == decider } } ?? true ? decider : nil
  }

  func asks(for field: String, where decided: String?) -> Bool {
    record.formAsks(for: field, where: decided)
  }

  func values(in project: Project) -> [String: String] { record.formValues(in: project) }

  func doubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? {
    record.formDoubt(about: field, values, in: project)
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    .commit(
      try isNew
        ? record.addition(values, to: scene.project) : record.change(values, in: values.opened))
  }
}

extension RecordForm {
  /// "decision/abc", "milestone/6/planned", or with what a new record belongs to,
  /// "decision/+milestone=6".
  var draftKey: String? {
    let kind = record.reference.kind.name
    if isNew {
      let owners = record.stored.filter { record.refers($0.key) }.sorted { $0.key < $1.key }
      return "\(kind)/+" + owners.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }
    return "\(kind)/\(record.id)" + (fields.map { "/" + $0.joined(separator: ",") } ?? "")
  }

  /// The form that the parts of a draft's key tell of; nil when what it was about is gone.
  init?(key parts: [String], in project: Project, newID: () -> String) {
    guard parts.count >= 2, let kind = Kind(named: parts[0]),
      let type = kind.type as? any FormRecord.Type
    else { return nil }
    guard parts[1].hasPrefix("+") else {
      let listed = kind == .agendaPoint ? project.listedPoint(parts[1]) : nil
      guard let record = listed ?? project.record(Reference(kind, parts[1])) as? any FormRecord
      else { return nil }
      let fields = parts.count > 2 ? parts[2].split(separator: ",").map(String.init) : nil
      self.init(changing: record, fields: fields)
      return
    }
    var owners: [String: String?] = [:]
    for pair in parts[1].dropFirst().split(separator: "&") {
      let sides = pair.split(separator: "=").map(String.init)
      if sides.count == 2 { owners[sides[0]] = sides[1] }
    }
    guard type.isAdded, let record = Self.make(type, id: newID(), owners) else { return nil }
    self.init(adding: record)
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
