import Core

/// What a form is filled in for.
enum FormPurpose: Equatable {
  case newProject
  case record(RecordForm)
  case reason(Milestone, MilestoneStatus)
  case note(Meeting)
  case choosePaper(PaperRequest)
  case printPaper(PrintChoice)
  case savePaper(PaperRequest, PaperFormat, path: String)
  case filterStakeholders(StakeholderFilter)
  case importStakeholders
  case exportStakeholders
  case filterPlan(PlanFilter)
  case starterActivities
  case starterGoals
  case responsible([String])
  case fixedShares(AllocationKey)
  case usage(UsageForm)

  /// A form for a record that is there, or for some of its fields.
  static func change(_ record: any FormRecord, fields: [String]? = nil) -> FormPurpose {
    .record(RecordForm(record, isNew: false, fields: fields))
  }

  /// A form for a new record.
  static func add(_ record: any FormRecord) -> FormPurpose {
    .record(RecordForm(record, isNew: true))
  }

  /// A short text that tells which form it is, to open it again from a kept draft.
  var key: String? {
    switch self {
    case .newProject: "new"
    case .record(let form): form.key
    case .note(let meeting): "note/\(meeting.id)"
    case .reason(let record, let status): "reason/\(record.id)/\(status.stored)"
    case .fixedShares(let key): "fixed/\(key.id)"
    case .usage(let form): form.draftKey
    case .choosePaper, .printPaper, .savePaper, .filterStakeholders, .importStakeholders,
      .exportStakeholders, .filterPlan, .starterActivities, .starterGoals, .responsible:
      nil
    }
  }

  /// The form that `key` tells of, in a project as it is now; nil when what it was about is gone.
  init?(key: String, in project: Project, newID: () -> String) {
    let parts = key.split(separator: "/").map(String.init)
    switch parts.first {
    case "new": self = .newProject
    case "note":
      guard parts.count == 2, let meeting = project.meeting(parts[1]) else { return nil }
      self = .note(meeting)
    case "reason":
      guard parts.count == 3, let record = Int(parts[1]).flatMap(project.milestone),
        let status = MilestoneStatus(stored: parts[2])
      else { return nil }
      self = .reason(record, status)
    case "fixed":
      guard parts.count == 2, let key = project.allocationKey(parts[1]) else { return nil }
      self = .fixedShares(key)
    case "hours":
      guard let form = UsageForm(draftParts: parts) else { return nil }
      self = .usage(form)
    default:
      guard let form = RecordForm(key: key, in: project, newID: newID) else { return nil }
      self = .record(form)
    }
  }

  /// The id of the stakeholder that the form is about, when there is one already.
  var stakeholder: String? {
    guard case .record(let form) = self else { return nil }
    switch form.record {
    case let stakeholder as Stakeholder: return form.isNew ? nil : stakeholder.id
    case let assessment as Assessment: return assessment.stakeholder
    case let contact as Contact: return contact.stakeholder
    default: return nil
    }
  }

  /// Whether it makes something new, which no one else can have changed.
  var isNew: Bool {
    switch self {
    case .newProject: true
    case .record(let form): form.isNew
    case .usage(let form): form.period == nil
    default: false
    }
  }

  /// Whether it is filled in again so quickly that leaving it isn't asked about.
  var isQuick: Bool {
    switch self {
    case .choosePaper, .printPaper, .savePaper: true
    default: false
    }
  }

  /// What the form is called.
  func title(in project: Project) -> String {
    switch self {
    case .newProject: "Nyt projekt"
    case .record(let form): form.record.formTitle(in: project, isNew: form.isNew)
    case .reason(let record, let status): "Milepæl \(record.id) · \(status.shown)"
    case .note: "Note til referatet"
    case .choosePaper: "Vælg papir"
    case .printPaper(let choice): "Udskriv · \(choice.request.kind.title)"
    case .savePaper(let request, let format, _):
      "Gem · \(request.kind.title) · \(format.rawValue)"
    case .filterStakeholders: "Vis kun nogle interessenter"
    case .importStakeholders: "Importér interessenter fra fil"
    case .exportStakeholders: "Gem interessenter som fil"
    case .filterPlan: "Vis kun nogle aktiviteter"
    case .starterActivities: "Vælg typiske aktiviteter"
    case .fixedShares(let key): "Faste procenter · \(key.name)"
    case .usage(let form): form.title(in: project)
    case .starterGoals: "Vælg typiske mål"
    case .responsible(let ids):
      ids.count == 1 ? "Ansvarlig for aktiviteten" : "Ansvarlig for \(ids.count) aktiviteter"
    }
  }

  /// What the button that accepts the form is called.
  var accept: String {
    switch self {
    case .filterStakeholders, .filterPlan, .choosePaper: "Vis"
    case .printPaper: "Udskriv"
    case .importStakeholders: "Læs filen"
    default: "Gem"
    }
  }

  /// What the form is about, for those who need it said.
  func introduction(in project: Project) -> String {
    switch self {
    case .newProject:
      "Projektet får alle tolv milepæle med tjeklister fra begyndelsen. Alt kan ændres bagefter."
    case .record(let form): form.record.formIntroduction(in: project, isNew: form.isNew)
    case .reason(let milestone, let status):
      (project.reasonAsked(for: milestone, to: status) ?? "Hvorfor?")
        + " Begrundelsen bliver stående i historikken."
    case .fixedShares: FixedSharesForm.introduction
    case .usage: UsageForm.introduction
    case .note(let meeting): meeting.name(in: project)
    case .choosePaper: PaperChoice.introduction
    case .printPaper(let choice): choice.introduction
    case .savePaper, .filterStakeholders, .responsible: ""
    case .filterPlan: "Det, du vælger, gælder sammen: en aktivitet skal passe til det hele."
    case .starterActivities:
      "Kryds af med mellemrum. De tilføjes sidst i planen og kan rettes og slettes som andre."
    case .starterGoals:
      "Kryds af med mellemrum. Skriv bagefter jeres eget udgangspunkt og måltal; alt kan rettes."
    case .importStakeholders:
      "Filen er et regneark gemt som CSV. Du ser, hvad der vil ske, før noget ændres."
    case .exportStakeholders:
      "Filen bliver et regneark (CSV) med holdninger og bekymringer: gem den, hvor kun de rette "
        + "kan læse den."
    }
  }

  /// What the form asks for.
  func specs(in project: Project) -> [Question] {
    switch self {
    case .newProject:
      [
        Question(
          name: "name", label: "Projektets navn", input: .line, isRequired: true,
          hint: "Fx »Samdrift i Nordbyen«"),
        ProjectInfo.ask("organisation", .line),
        ProjectInfo.ask("leader", .line, hint: "En rolle er nok. Kan udfyldes senere."),
        Question(
          name: "departments", label: "Afdelinger", input: .lines,
          hint: "Én på hver linje: navn; antal boliger; areal i m². Fx »Fjordglimt; 96; 7940«. "
            + "Kan også tilføjes senere."),
      ]
    case .record(let form): form.specs(in: project)
    case .reason:
      [Question(name: "reason", label: "Begrundelse", input: .lines, isRequired: true)]
    case .note:
      [
        Question(
          name: "note", label: "Note", input: .lines, isRequired: true,
          hint: "Lægges til mødets noter")
      ]
    case .filterStakeholders: StakeholderFilter.specs(in: project)
    case .filterPlan: PlanFilter.specs(in: project)
    case .starterActivities: StarterForm.specs(in: project)
    case .fixedShares: FixedSharesForm.specs(in: project)
    case .usage(let form): form.specs(in: project)
    case .starterGoals: StarterGoalForm.specs(in: project)
    case .responsible(let ids):
      [
        Activity.ask(
          "responsible", .line,
          hint: Self.common(ids, in: project) == nil
            ? "De har ikke den samme. Et tomt felt ændrer ingenting" : "En rolle er nok",
          names: KnownNames(in: project))
      ]
    case .choosePaper: PaperChoice.specs(in: project)
    case .printPaper(let choice): choice.specs
    case .savePaper, .importStakeholders, .exportStakeholders:
      [Question(name: "path", label: "Fil", input: .line, isRequired: true)]
    }
  }

  /// The stored text that the form begins with.
  func values(in project: Project) -> [String: String] {
    switch self {
    case .newProject, .reason, .note, .importStakeholders, .starterActivities, .starterGoals: [:]
    case .filterPlan(let filter): filter.values
    case .fixedShares(let key): FixedSharesForm.values(of: key, in: project)
    case .usage(let form): form.values(in: project)
    case .responsible(let ids):
      ["responsible": Self.common(ids, in: project) ?? ""]
    case .filterStakeholders(let filter): filter.values
    case .exportStakeholders: ["path": "interessenter.csv"]
    case .record(let form): form.record.formValues(in: project)
    case .choosePaper(let request): PaperChoice.values(request)
    case .printPaper(let choice): choice.values
    case .savePaper(_, _, let path): ["path": path]
    }
  }

  /// The edit that the filled-in form makes; nil when it makes something else than an edit.
  ///
  /// `project` is as it is now, for what is added to it. What is changed is changed from what the
  /// form showed, so that others' changes since conflict.
  func edit(_ values: FormValues, in project: Project) throws(Refusal) -> Edit? {
    switch self {
    case .newProject, .choosePaper, .printPaper, .savePaper, .filterStakeholders,
      .importStakeholders, .exportStakeholders, .filterPlan, .starterActivities, .starterGoals:
      nil
    case .note(let meeting):
      // What others have noted meanwhile stands above.
      project.note(values.text("note"), at: project.meeting(meeting.id) ?? meeting)
    case .responsible(let ids):
      // Untouched, it changes nothing: several may have somebody each.
      values.text("responsible") == Self.common(ids, in: values.opened) ?? ""
        ? Edit("", [])
        : project.edit(
          responsible: values.text("responsible"),
          of: ids.filter { project.activity($0) != nil }.compactMap(values.opened.activity))
    case .fixedShares(let key): try FixedSharesForm.edit(values, of: key, in: values.opened)
    case .usage(let form): try form.edit(values, in: isNew ? project : values.opened)
    case .record(let form):
      try form.isNew
        ? form.record.addition(values, to: project) : form.record.change(values, in: values.opened)
    case .reason(let record, let status):
      try project.edit(
        status: status, of: record, reason: values.text("reason"), today: values.today)
    }
  }

  /// Who is responsible for all of the activities; nil where they have somebody each.
  private static func common(_ ids: [String], in project: Project) -> String? {
    let all = Set(ids.compactMap(project.activity).map(\.responsible))
    return all.count < 2 ? all.first : nil
  }
}
