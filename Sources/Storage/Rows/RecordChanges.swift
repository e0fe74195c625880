import Core

/// Records that are being changed, each read and written once.
struct RecordChanges {
  /// The records, in the order that they were first spoken of.
  private(set) var records: [KeptRecord] = []
  private var places: [Reference: Int] = [:]

  /// Carries out a change; false when it speaks of what isn't there, or makes what is.
  ///
  /// `find` gives the record as it is kept, or one without a place where it isn't.
  mutating func apply(
    _ change: Change, finding find: (Reference) throws -> KeptRecord
  ) throws -> Bool {
    let reference = change.reference
    let place: Int
    if let known = places[reference] {
      place = known
    } else {
      place = records.count
      records.append(try find(reference))
      places[reference] = place
    }
    switch change {
    case .insert(_, let fields):
      guard records[place].fields == nil else { return false }
      records[place].fields = fields
      records[place].number = fields["number"].flatMap { Int($0) }
    case .remove:
      guard records[place].fields != nil else { return false }
      records[place].fields = nil
    case .set(_, let field, _, let new):
      guard records[place].fields != nil else { return false }
      records[place].fields?[field] = new
    }
    return true
  }
}

/// A record on its way from one row to the next.
struct KeptRecord {
  let reference: Reference
  /// Its place among the project's rows, or nil when it has none yet.
  var place: Int?
  /// The number that it was made with.
  var number: Int?
  /// Its fields, or nil when it isn't there.
  var fields: [String: String]?
  /// The activities that it waited for in the row before.
  var formerTargets: Set<String> = []

  init(reference: Reference) {
    self.reference = reference
    // The one record of its kind is there from the beginning.
    if reference.kind == .project { fields = [:] }
  }

  /// The bytes that its fields are kept as; nil when it isn't there.
  var packed: [UInt8]? { fields.map { PackedFields($0, of: reference.kind).bytes } }

  /// The ids of the activities that it waits for.
  var targets: Set<String> {
    guard reference.kind == .activity, let others = fields?["dependsOn"] else { return [] }
    return Set(others.split(separator: " ").map(String.init))
  }
}
