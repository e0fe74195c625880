extension Kind {
  /// What its records are called together, as a heading over what was found of them.
  public var heading: String {
    switch self {
    case .project: "Projektet"
    case .department: "Afdelinger"
    case .milestone: "Milepæle"
    case .checklistItem: "Tjekpunkter"
    case .decision: "Beslutninger"
    case .stakeholder: "Interessenter"
    case .assessment: "Vurderinger af interessenter"
    case .contact: "Kontakter"
    case .communication: "Kommunikationsplan"
    case .condition: "Vilkår"
    case .opportunity: "Muligheder og udfordringer"
    case .dialogue: "Dialogmøder"
    case .expectation: "Forventninger"
    case .activity: "Aktiviteter"
    case .goal: "Mål"
    case .measurement: "Målinger"
    case .usage: "Timer og udgifter"
    case .allocationKey: "Fordelingsnøgler"
    case .fixedShare: "Faste procenter"
    case .operatingModel: "Modeller"
    case .modelEconomy: "Modellernes økonomi"
    case .operationalTask: "Opgaver"
    case .agreement: "Aftale"
    case .round: "Opfølgninger"
    case .goalFinding, .keyFinding: "Vurderinger i opfølgningerne"
    case .adjustment: "Justeringer"
    case .meeting: "Møder"
    case .agendaPoint: "Punkter på dagsordener"
    case .promise: "Løfter"
    case .wish: "Beboervalgtes ønsker"
    case .phaseGate: "Overgange mellem faser"
    case .role: "Roller"
    default: name
    }
  }

  /// The words that people call one of its records by, where they look for it by name or number;
  /// nil for a kind whose records have no names of their own.
  public var nouns: String? {
    switch self {
    case .milestone: "milepæl fase"
    case .activity: "aktivitet opgave handling"
    case .goal: "mål måltal"
    case .department: "afdeling boligafdeling"
    case .stakeholder: "interessent person kontaktperson"
    case .meeting: "møde dagsorden referat"
    case .allocationKey: "fordelingsnøgle nøgle fordeling"
    case .operatingModel: "model driftsmodel"
    case .agreement: "aftale kontrakt samdriftsaftale"
    case .round: "opfølgning opfølgningsrunde runde evaluering servicetjek eftersyn"
    case .wish: "ønske"
    case .promise: "løfte tilsagn"
    default: nil
    }
  }

  /// The kinds whose records are gone to by name or number, in the order in which they are found.
  public static let named: [Kind] = [
    .milestone, .goal, .department, .stakeholder, .meeting, .allocationKey, .operatingModel,
    .agreement, .round, .activity, .wish, .promise,
  ]
}

extension Project {
  /// Tells of each record that is gone to by name or number: what it is called, the number first,
  /// and what else it is looked for by.
  public func forEachNamed(_ tell: (_ record: Reference, _ name: String, _ words: String) -> Void) {
    for kind in Kind.named { forEach(kind.type, kind.nouns ?? "", tell) }
  }

  private func forEach<Record: Entity>(
    _ type: Record.Type, _ nouns: String, _ tell: (Reference, String, String) -> Void
  ) {
    let number = Record.field("number")
    let (title, brief) = (Record.field("title"), Record.field("shortTitle"))
    for record in Record.table(self).all {
      var name = record.plainName
      if Record.kind == .milestone {
        name = "\(record.id) \(title?.read(record) ?? "") \(brief?.read(record) ?? "")"
      } else if let number = number?.read(record), !name.hasPrefix(number) {
        name = "\(number) \(name)"
      }
      tell(record.reference, name, nouns)
    }
  }
}
