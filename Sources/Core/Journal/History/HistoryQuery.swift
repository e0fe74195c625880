import Text

/// What is searched for in a history, held against each transaction as a person reads it.
///
/// A long history says the same of the same records over and over, so what has been looked into is
/// remembered.
public struct HistoryQuery {
  private let query: TextQuery
  private let recollection: Recollection
  private var subjects: [Reference: Bool] = [:]
  private var labels: [FieldName: Bool] = [:]
  /// By the values as they are stored.
  private var values: [FieldName: [String?: Bool]] = [:]

  private struct FieldName: Hashable {
    let kind: Kind
    let field: String
  }

  /// Makes a query ready for the histories that a recollection is of.
  public init(_ query: TextQuery, in recollection: Recollection) {
    (self.query, self.recollection) = (query, recollection)
  }

  /// Whether it stands somewhere in what `Recollection.describe` and the transaction itself tell.
  public mutating func isIn(_ transaction: Transaction) -> Bool {
    if query.isIn(transaction.label) || query.isIn(transaction.author) { return true }
    for change in transaction.changes where isIn(change) { return true }
    return false
  }

  private mutating func isIn(_ change: Change) -> Bool {
    let reference = change.reference
    switch change {
    case .set(_, let field, let old, let new):
      let past = recollection.past
      return isInSubject(reference)
        || isIn(field, reference.kind, old, beside: past.stored(reference) ?? [:])
        || isIn(field, reference.kind, new, beside: past.stored(reference) ?? [:])
    case .insert(_, let values):
      return isIn(values, of: reference) { $0.isInSubject(reference) }
    case .remove(_, let values):
      return isIn(values, of: reference) {
        $0.query.isIn($0.recollection.past.name(of: reference, fields: values))
      }
    }
  }

  private mutating func isIn(
    _ values: [String: String], of reference: Reference, subject: (inout Self) -> Bool
  ) -> Bool {
    let shown = reference.kind.type.shownFields(filled: values)
    if shown.isEmpty { return false }
    if subject(&self) { return true }
    for field in shown where isIn(field, reference.kind, values[field], beside: values) {
      return true
    }
    return false
  }

  private mutating func isInSubject(_ reference: Reference) -> Bool {
    if let known = subjects[reference] { return known }
    let answer = query.isIn(recollection.subject(reference))
    subjects[reference] = answer
    return answer
  }

  /// Whether it stands in what people call a field, or in a value of it as it is shown.
  private mutating func isIn(
    _ field: String, _ kind: Kind, _ value: String?,
    beside fields: @autoclosure () -> [String: String]
  ) -> Bool {
    let name = FieldName(kind: kind, field: field)
    let isInLabel = labels[name] ?? query.isIn(kind.type.label(of: field))
    labels[name] = isInLabel
    if isInLabel { return true }
    if let words = kind.words(for: value, of: field, beside: fields()) { return query.isIn(words) }
    if let known = values[name]?[value] { return known }
    let answer = query.isIn(recollection.past.show(value, of: field, in: kind))
    // Long texts are seldom the same, and are looked through as fast as they are looked up.
    if value?.utf8.count ?? 0 <= 32 { values[name, default: [:]][value] = answer }
    return answer
  }
}
