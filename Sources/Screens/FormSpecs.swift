import Core

extension FormPurpose {
  /// The fields that the form asks for.
  func specs(in project: Project?) -> [FieldSpec] {
    switch self {
    case .newProject:
      [
        FieldSpec(
          name: "name", label: "Projektets navn", input: .line, isRequired: true,
          hint: "Fx »Samdrift i Nordbyen«"),
        FieldSpec(name: "organisation", label: "Boligorganisation", input: .line),
        FieldSpec(
          name: "leader", label: "Projektleder", input: .line,
          hint: "En rolle er nok. Kan udfyldes senere."),
        FieldSpec(
          name: "departments", label: "Afdelinger", input: .lines,
          hint: "Én på hver linje: navn; antal boliger; areal i m². Fx »Fjordglimt; 96; 7940«. "
            + "Kan også tilføjes senere."),
      ]
    case .projectInfo:
      [
        FieldSpec(name: "name", label: "Projektets navn", input: .line, isRequired: true),
        FieldSpec(name: "organisation", label: "Boligorganisation", input: .line),
        FieldSpec(name: "leader", label: "Projektleder", input: .line),
      ]
    case .department:
      [
        FieldSpec(name: "name", label: "Navn", input: .line, isRequired: true),
        FieldSpec(name: "dwellings", label: "Boliger", input: .number),
        FieldSpec(name: "area", label: "Areal i m²", input: .number),
        FieldSpec(
          name: "participates", label: "Deltager",
          input: .choice([.init(stored: nil, shown: "ja"), .init(stored: "false", shown: "nej")])),
      ]
    case .checklistItem:
      [FieldSpec(name: "text", label: "Tjekpunkt", input: .line, isRequired: true)]
    case .decision(let decision, _): Self.decisionSpecs(decision, project)
    case .milestone(_, let fields): fields.map(Self.milestoneSpec)
    case .reason:
      [FieldSpec(name: "reason", label: "Begrundelse", input: .lines, isRequired: true)]
    case .savePaper:
      [FieldSpec(name: "path", label: "Fil", input: .line, isRequired: true)]
    }
  }

  /// What the form is about, for those who need it said.
  func introduction(in project: Project?) -> String {
    switch self {
    case .newProject:
      "Projektet får alle tolv milepæle med tjeklister fra begyndelsen. Alt kan ændres bagefter."
    case .reason(let milestone, let status):
      (project?.reasonAsked(for: milestone, to: status) ?? "Hvorfor?")
        + " Begrundelsen bliver stående i historikken."
    case .decision(let decision, _)
    where Playbook.decisionRule(for: Int(decision.milestone) ?? 0) == .accessionByEachDepartment:
      "Hver deltagende afdeling tiltræder aftalen for sig."
    default: ""
    }
  }

  private static func decisionSpecs(_ decision: Decision, _ project: Project?) -> [FieldSpec] {
    let number = Int(decision.milestone) ?? 0
    var specs: [FieldSpec] = []
    if Playbook.decisionRule(for: number) == .accessionByEachDepartment {
      let departments = project?.departments ?? []
      specs.append(
        FieldSpec(
          name: "department", label: "Afdeling",
          input: .choice(
            departments.map { .init(stored: $0.id, shown: $0.name) }
              + [.init(stored: nil, shown: "ingen bestemt")])))
    }
    return specs + [
      FieldSpec(
        name: "body", label: "Organ", input: .line, isRequired: true,
        hint: "Fx »Afdelingsbestyrelsen« eller »Administrativ ledelse«"),
      FieldSpec(
        name: "date", label: "Dato", input: .day(.past), isRequired: true,
        hint: "Fx »3/12«, »i går« eller »ons i uge 47«"),
      FieldSpec(
        name: "outcome", label: "Udfald",
        input: .choice(
          DecisionOutcome.allCases.map {
            .init(stored: $0 == .approved ? nil : $0.stored, shown: $0.shown)
          })),
      FieldSpec(
        name: "minutes", label: "Referat", input: .line,
        hint: "Hvor det står, fx »Referat af møde 4, punkt 6«"),
    ]
  }

  private static func milestoneSpec(_ name: String) -> FieldSpec {
    let label = Milestone.label(of: name)
    switch name {
    case "planned":
      return FieldSpec(
        name: name, label: label, input: .day(.future),
        hint: "Fx »3/12«, »uge 49«, »fre«, »+2u«")
    case "reached":
      return FieldSpec(
        name: name, label: label, input: .day(.past), hint: "Fx »i går« eller »3/11«")
    case "responsible":
      return FieldSpec(
        name: name, label: label, input: .line, hint: "En rolle er nok, fx »Driftslederen«")
    case "shortTitle", "appendix":
      return FieldSpec(name: name, label: label, input: .line)
    case "title":
      return FieldSpec(name: name, label: label, input: .line, isRequired: true)
    default:
      return FieldSpec(name: name, label: label, input: .lines)
    }
  }

  /// The stored text that the form begins with.
  var stored: [String: String] {
    switch self {
    case .newProject, .reason: [:]
    case .projectInfo(let record): record.stored
    case .department(let record, _): record.stored
    case .checklistItem(let record, _): record.stored
    case .decision(let record, _): record.stored
    case .milestone(let record, _): record.stored
    case .savePaper: ["path": "milepaelsoversigt.txt"]
    }
  }
}
