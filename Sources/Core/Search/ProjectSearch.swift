import Text

/// A record that has what is searched for, and the first of its fields where that stands.
public struct SearchHit: Hashable, Sendable {
  /// The record.
  public let record: Reference
  /// The field's stored name.
  public let field: String
}

/// A search in all that is written in a project: names, numbers, notes, answers, decisions.
public struct ProjectSearch: Sendable {
  /// What is searched for.
  public let query: TextQuery
  /// The records that have it, kind by kind and in their order.
  public private(set) var hits: [SearchHit] = []

  /// Searches a project; an empty text is nowhere.
  ///
  /// `former` is a search in the same state of the project, which a further letter only narrows.
  public init(_ text: String, in project: Project, narrowing former: ProjectSearch? = nil) {
    query = TextQuery(text.trimmed)
    if query.isEmpty { return }
    // A number is another than the one with a digit less.
    let former = former.flatMap {
      !isNumber && !$0.query.isEmpty && query.narrows($0.query) ? $0.hits : nil
    }
    for kind in project.kinds {
      let ids = former.map { $0.filter { $0.record.kind == kind }.map(\.record.id) }
      if ids?.isEmpty != true { search(kind.type, in: project, among: ids) }
    }
  }

  /// Whether it may be the number of a record.
  private var isNumber: Bool { query.text.allSatisfy { $0.isASCII && $0.isNumber } }

  private mutating func search<Record: Entity>(
    _ type: Record.Type, in project: Project, among ids: [String]?
  ) {
    let fields = Record.fields.filter { $0.isFreeText && !$0.isInternal }
    let number = isNumber ? Record.field("number") : nil
    func look(_ record: Record) -> SearchHit? {
      if let number, number.read(record) == query.text {
        return SearchHit(record: record.reference, field: number.name)
      }
      if Record.kind == .milestone, record.id == query.text {
        return SearchHit(record: record.reference, field: "title")
      }
      let found = fields.first { $0.read(record).map(query.isIn) ?? false }
      return found.map { SearchHit(record: record.reference, field: $0.name) }
    }
    let table = Record.table(project)
    var found: [SearchHit] = []
    if let ids {
      found = ids.compactMap { table[$0].flatMap(look) }
    } else {
      for record in table.all { if let hit = look(record) { found.append(hit) } }
    }
    // What belongs to a milestone comes milestone by milestone, and is kept in that order.
    if ids == nil, let milestone = Record.field("milestone"), Record.kind != .activity {
      let places = found.map { hit in
        table[hit.record.id].flatMap(milestone.read).flatMap { Int($0) } ?? .max
      }
      found = found.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { found[$0] }
    }
    hits += found
  }

  /// The hits of each kind.
  public var groups: [(kind: Kind, hits: ArraySlice<SearchHit>)] {
    var groups: [(Kind, ArraySlice<SearchHit>)] = []
    var start = 0
    while start < hits.count {
      let kind = hits[start].record.kind
      let end = hits[start...].firstIndex { $0.record.kind != kind } ?? hits.count
      groups.append((kind, hits[start..<end]))
      start = end
    }
    return groups
  }
}

extension Project {
  /// What stands in the field of a hit, from a little before what was searched for: "Note: … husk
  /// nøglen til kælderen"; nil where the record's name says it already.
  public func excerpt(of hit: SearchHit, for query: TextQuery) -> String? {
    let (exists, text) = value(of: hit.field, in: hit.record)
    guard exists, let text, !query.isIn(name(of: hit.record)) else { return nil }
    let line = Array(text.onOneLine)
    let (letters, wanted) = (line.map { $0.lowercased() }, query.text.map { $0.lowercased() })
    let last = letters.count - wanted.count
    let place = last < 0 ? nil : (0...last).first { letters[$0...].starts(with: wanted) }
    var start = max(0, (place ?? 0) - 24)
    if start > 0 { start = line[start...].firstIndex(of: " ").map { $0 + 1 } ?? start }
    return "\(hit.record.kind.type.label(of: hit.field)): \(start > 0 ? "…" : "")"
      + String(line[min(start, place ?? 0)...])
  }
}
