import Core

/// Writes a project's records as objects of JSON, by what their fields are.
///
/// A field without a value is left out. A word has a member more with the word in Danish, and a
/// reference is the number of the record it refers to, or the name where it has none.
final class RecordWriter {
  fileprivate struct Member {
    let name: String
    /// What the word in Danish is called, or nil.
    let shownName: String?
    let field: FieldDescription
  }

  let project: Project
  /// The members of each type that has been written: a list has many records of the same.
  private var members: [ObjectIdentifier: [Member]] = [:]

  init(_ project: Project) { self.project = project }

  /// A record's fields, or those of them with `names`, with other members added to them or instead
  /// of them.
  func object(
    of record: any Entity, only names: [String]? = nil,
    with others: [String: (any Encodable)?] = [:]
  ) -> JSONObject {
    let stored = record.stored
    var object = JSONObject()
    for member in members(of: type(of: record)) {
      let field = member.field
      if let names, !names.contains(field.name) { continue }
      guard let text = stored[field.name] ?? field.standard else { continue }
      object[member.name] = value(of: text, in: field)
      if let name = member.shownName { object[name] = field.show(text) }
    }
    return object.with(others)
  }

  /// Records that are known by their places among each other, from 1.
  func numbered(_ records: some Collection<some Entity>) -> [JSONObject] {
    records.enumerated().map { index, record in
      object(of: record, with: ["number": index + 1])
    }
  }

  private func members(of type: any Entity.Type) -> [Member] {
    if let known = members[ObjectIdentifier(type)] { return known }
    let made = type.descriptions.compactMap(Member.init)
    members[ObjectIdentifier(type)] = made
    return made
  }

  private func value(of text: String, in field: FieldDescription) -> (any Encodable)? {
    if let kind = field.target { return value(of: text, to: kind, isList: field.type == .ids) }
    return switch field.type {
    case .text, .period, .day, .word, .mixture: text
    case .number: Int(text)
    case .decimal: Quantity(stored: text)?.decimal
    case .decimals: BusinessAreas(stored: text)?.areas.map(\.decimal)
    case .flag: Bool(text)
    case .ids: text.split(separator: " ").map(String.init)
    }
  }

  /// What the records are called that a field refers to.
  private func value(of text: String, to kind: Kind, isList: Bool) -> (any Encodable)? {
    let ids = text.split(separator: " ").map(String.init)
    if kind.isNumbered {
      let numbers = ids.compactMap { project.number(of: Reference(kind, $0)) }
      return isList ? numbers : numbers.first
    }
    let names = ids.compactMap { project.record(Reference(kind, $0))?.plainName }
    return isList ? names : names.first
  }
}

extension RecordWriter.Member {
  /// Nil for a field that JSON has nothing of.
  fileprivate init?(_ field: FieldDescription) {
    self.field = field
    switch field.face.json {
    case .leftOut: return nil
    case .standard:
      // What the program keeps for itself; but a number is what a record is named by.
      if field.isInternal, field.name != "number" { return nil }
      name = field.name
    case .named(let other): name = other
    case .wordOnly: name = field.name
    }
    let hasWords = field.type == .word && field.face.json != .wordOnly
    shownName = hasWords ? name + "Text" : nil
  }
}
