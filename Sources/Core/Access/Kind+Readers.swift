/// What readers see of each kind of records.
extension Kind {
  /// The kinds whose records readers see in full.
  ///
  /// A kind that isn't here isn't seen by them, but for the fields that are `forReaders`: so a new one
  /// is confidential until somebody has decided otherwise.
  static let forReaders: Set<Kind> = [
    .project, .role, .department, .milestone, .checklistItem, .decision, .phaseGate,
    .communication, .condition, .opportunity, .wish, .dialogue, .promise,
    .activity, .goal, .measurement, .usage, .allocationKey, .fixedShare,
    .operatingModel, .modelEconomy, .operationalTask, .agreement,
    .round, .goalFinding, .keyFinding, .adjustment, .meeting, .agendaPoint,
  ]

  /// Whether readers see something of a record of this kind.
  public var isForReaders: Bool { !readerFields.isEmpty }

  /// What there is to know of the fields that readers see, by their stored names.
  var readerFields: [String: ReaderField] { Self.readerFields[self] ?? [:] }

  private static let readerFields: [Kind: [String: ReaderField]] =
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.type.readerFields($0)) })
}

extension Project {
  /// What stands where something isn't for readers.
  public static let notShown = "Vises ikke for læsere."
}

/// What there is to know of a field that readers see.
struct ReaderField: Sendable {
  /// The kind of records that its text refers to, or nil.
  let target: Kind?
  /// Whether persons may be named in it who aren't to be.
  let mayName: Bool
}

extension Entity {
  fileprivate static func readerFields(_ kind: Kind) -> [String: ReaderField] {
    let isWhole = Kind.forReaders.contains(kind)
    let seen = fields.filter { isWhole || $0.isForReaders }
    return Dictionary(
      uniqueKeysWithValues: seen.map { field in
        // Who does what in the plan is no secret, and is what a name is for there.
        let isName = field.isAsked && field.face.known == .names
        let mayName = field.isFreeText && !field.isInternal && !field.isLink && !isName
        return (field.name, ReaderField(target: field.target, mayName: mayName))
      })
  }
}
