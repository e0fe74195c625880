/// Which records there are, without what they hold: as much of a project as it takes to tell whether
/// a history can be carried out.
public struct RecordIDs: Sendable {
  private var ids: [Kind: Set<String>] = [.project: [ProjectInfo.onlyID]]

  /// Creates what a project has that nothing has happened to.
  public init() {}

  /// Carries out a change; throws where `Project.apply(_:)` does.
  public mutating func apply(_ change: Change) throws(Damage) {
    let (kind, id) = (change.reference.kind, change.reference.id)
    let isPossible =
      switch change {
      case .insert(_, let fields):
        kind != .project && change.reference.canHold(fields)
          && ids[kind, default: []].insert(id).inserted
      case .remove: kind != .project && ids[kind]?.remove(id) != nil
      case .set(_, let field, _, let new):
        ids[kind]?.contains(id) == true && change.reference.canHold([field: new])
      }
    guard isPossible else { throw Damage(change: change) }
  }
}

extension Reference {
  /// Whether such a record can hold stored texts, by the stored names of its fields.
  fileprivate func canHold(_ texts: [String: String?]) -> Bool {
    kind.type.init(id: id).with(stored: texts) != nil
  }
}
