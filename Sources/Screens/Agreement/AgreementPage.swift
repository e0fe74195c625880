import Core
import Interface
import Text

/// The agreement, who has acceded to it, the keys it shares costs by and the models behind it.
struct AgreementPage {
  typealias Row = PageRow<AgreementItem>

  let project: Project
  /// The version that is shown; nil while there is none.
  let agreement: Agreement?
  /// What that version says about parties and keys; nil while there is none.
  let presented: PresentedTerms?
  let today: Day
  private let layout: PageLayout
  private var width: Int { layout.width }

  init(
    project: Project, agreement: Agreement?, presented: PresentedTerms?, today: Day, size: Size
  ) {
    self.project = project
    self.agreement = agreement
    self.presented = presented
    self.today = today
    layout = PageLayout(size)
  }

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<AgreementItem> {
    let itself = head + terms + tasks
    let around = keys + models + versions
    guard layout.columns == 2 else {
      return Page(columns: [head + accessions + terms + tasks + around])
    }
    return layout.page(itself, accessions + around)
  }

  private var head: [Row] {
    guard let agreement else {
      return [Row(nil, AgreementSection.head, [[Span("Aftale om samdrift", .heading)]])]
    }
    let title = Span("Aftale om samdrift · version \(agreement.version)", .heading)
    let changes = changes(since: agreement)
    return [
      Row(
        nil, AgreementSection.head,
        [[title]] + situation(of: agreement).lines(.muted, width: width)
          + changes.wrapped(to: width).filter { !$0.isEmpty }.map { [Span($0, .warning)] })
    ]
  }

  /// What has changed since the version was presented; nothing for a draft.
  private func changes(since agreement: Agreement) -> String {
    let changes = agreement.presented == nil ? [] : presented?.changes(in: project) ?? []
    if changes.isEmpty { return "" }
    let isLatest = agreement.id == project.agreements.last?.id
    return "! Ændret siden fremlæggelsen: \(changes.joined(separator: "; "))."
      + (isLatest ? " Lav en ny version, hvis det nye skal gælde." : "")
  }

  private func situation(of agreement: Agreement) -> String {
    let isLatest = agreement.id == project.agreements.last?.id
    guard let day = agreement.presented else {
      let acceded = project.presentedAgreement.map {
        " Tiltrædelserne er til version \($0.version), der blev fremlagt "
          + "\($0.presented?.medium ?? "")."
      }
      return "Udkast, som kan rettes. Tryk F, når det fremlægges for afdelingerne."
        + (acceded ?? "")
    }
    return "Fremlagt \(day.medium)."
      + (isLatest
        ? " Tryk v for at lave en ny version." : " Det er en ældre version. Esc viser den nyeste.")
  }

  private var accessions: [Row] {
    let accessions = project.accessions
    let longest = accessions.map { Width.of($0.department.name) }.max() ?? 0
    let nameWidth = min(longest, width / 2)
    let rows = accessions.map { accession in
      let name = accession.department.name.fitted(to: nameWidth).padded(to: nameWidth + 2)
      return record(
        accession.department.reference, .accessions, mark: Span("\(accession.glyph) \(name)"),
        Span(accession.words, accession.style), details: details(of: accession))
    }
    return part(
      "Afdelinger og tiltrædelse",
      count: "\(accessions.count(where: \.isAcceded))/\(accessions.count)", .accessions, rows,
      none: "Ingen afdelinger deltager endnu. Tryk i for at tilføje dem.")
      + (accessions.contains(where: \.isOpen)
        ? [.hint(.accession, AgreementSection.accessions, width: width)] : [])
  }

  private func details(of accession: Accession) -> [String] {
    let department = accession.department
    let facts = [
      department.dwellings.map { "\($0.danish) \($0 == 1 ? "bolig" : "boliger")" },
      department.area.map { "\($0.danish) m²" },
    ].compactMap { $0 }
    guard let decision = accession.decision else {
      return facts.isEmpty ? [] : [facts.joined(separator: " · ")]
    }
    let version = decision.agreement.flatMap(project.agreement)?.plainName ?? ""
    let about = [decision.date?.medium ?? "uden dato", decision.body, decision.minutes, version]
    let remarks = project.remarks(on: decision).map { "! \($0)" }
    return [facts.joined(separator: " · "), about.filled(" · ")].filter { !$0.isEmpty } + remarks
  }

  private var terms: [Row] {
    guard let agreement else {
      return part(
        "Aftalen", .terms, [],
        none: "Ingen aftale endnu. Godkend en model i sammenligningen (m), så bliver den til det "
          + "første udkast, eller tryk a her for at begynde på et tomt.")
    }
    let stored = agreement.stored
    let names = (agreement.version > 1 ? ["changes"] : []) + Agreement.clauses + ["link"]
    return [.heading("Aftalen", AgreementSection.terms)]
      + names.flatMap { name -> [Row] in
        let shown =
          kept(name) ?? stored[name].map { project.show($0, of: name, in: .agreement) }
        return [
          Row(
            .field(name), AgreementSection.terms,
            .labelled(
              Agreement.label(of: name), shown ?? "ikke skrevet endnu",
              shown == nil ? .muted : .plain, width: width, labelWidth: 23, leastRoom: 24))
        ] + hints(at: name, of: agreement)
      }
  }

  /// The parties or the keys as the version has them; nil for another field, and for none.
  private func kept(_ name: String) -> String? {
    let names =
      switch name {
      case "departments": presented?.parties.map(\.name) ?? []
      case "keys": presented?.keys.map(\.key.plainName) ?? []
      default: [String]()
      }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private var tasks: [Row] {
    guard let agreement else { return [] }
    let tasks = project.tasks(of: agreement)
    let counts = TaskPlacement.allCases.map { placement in
      placement.counted(tasks.count { $0.placement == placement })
    }
    let rows = tasks.map { task in
      record(
        task.reference, .tasks, mark: Span(task.placement.shown.padded(to: 8), .label),
        Span(task.title), details: task.note.isEmpty ? [] : [task.note])
    }
    return part(
      "Opgaver", count: counts.joined(separator: ", "), .tasks, rows,
      none: "Ingen opgaver. Tryk o for at tilføje en.")
  }

  /// What is normally so, at a field that isn't written yet.
  private func hints(at name: String, of agreement: Agreement) -> [Row] {
    guard agreement.presented == nil, agreement.stored[name] == nil else { return [] }
    let hints: [Hint] =
      switch name {
      case "staff": [.employer, .transfer]
      case "keys": [.independence]
      default: []
      }
    return hints.map { .hint($0, AgreementSection.terms, width: width) }
  }

  private var keys: [Row] {
    KeysSection.rows(
      project, today, width, section: AgreementSection.keys,
      empty: AgreementItem.empty(.keys)
    ) { .record($0.reference) }
  }

  private var models: [Row] {
    let models = project.operatingModels
    let rows = models.map { model in
      record(
        model.reference, .models, Span(model.name),
        details: [model.situation] + [project.economyWords(of: model)].compactMap { $0 })
    }
    return part(
      "Modeller", count: "\(models.count)", .models, rows,
      none: "Ingen modeller endnu. Tryk m for at sammenligne nogle.")
  }

  private var versions: [Row] {
    guard !project.agreements.isEmpty else { return [] }
    return [.heading("Versioner", AgreementSection.versions)]
      + project.agreements.reversed().map { version in
        let shown = version.id == agreement?.id ? " (vist her)" : ""
        return record(
          version.reference, .versions, Span("Version \(version.version)\(shown)"),
          details: [
            version.presented.map { "fremlagt \($0.medium)" } ?? "udkast",
            version.id == project.agreements.first?.id ? "" : "R viser rettelserne",
          ].filter { !$0.isEmpty })
      }
  }
}

extension AgreementPage {
  private func part(
    _ title: String, count: String = "", _ section: AgreementSection, _ rows: [Row], none: String
  ) -> [Row] {
    .part(title, count: count, section, rows, none: (.empty(section), none), width: width)
  }

  private func record(
    _ reference: Reference, _ section: AgreementSection, mark: Span = Span(""), _ words: Span,
    details: [String] = []
  ) -> Row {
    .record(
      .record(reference), section, mark: mark, words, details: details.map { Span($0, .muted) },
      width: width)
  }
}
