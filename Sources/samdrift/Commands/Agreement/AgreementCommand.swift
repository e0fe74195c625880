import ArgumentParser
import Core
import Reports
import Storage
import Text

/// `samdrift aftale`: the agreement and its versions.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "aftale", "[<kommando>]",
    abstract: "Vis aftalen om samdrift, ret udkastet, og fremlæg det.",
    discussion: """
      Uden en kommando vises den nyeste version; »samdrift hjælp aftale vis« har dens tilvalg. Det, \
      der er fremlagt, ligger fast og ændres i en ny version.
      """,
    subcommands: [
      ShowAgreement.self, ShowCorrections.self, EditAgreement.self, AgreementTask.self,
      PresentAgreement.self, NewAgreementVersion.self, RemoveAgreementDraft.self,
    ],
    defaultSubcommand: ShowAgreement.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}

/// `samdrift aftale vis`: a version of the agreement.
struct ShowAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    "aftale [vis]",
    abstract: "Vis aftalen, og hvem der har tiltrådt den.")

  @Option(help: ArgumentHelp("Vis denne version; ellers den nyeste.", valueName: "nr"))
  var version: Int?

  @Flag(help: "Vis som JSON.") var json = false

  @Flag(help: "Vis som Markdown.") var markdown = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if json && markdown { throw ValidationError("Vælg enten --json eller --markdown.") }
  }

  func run() throws {
    let session = try common.session()
    let (project, today) = (session.project, session.today)
    let agreement = try chosen(in: project)
    let terms = try session.terms(of: agreement)
    if markdown {
      session.show(Report.agreementMarkdown(agreement, terms, in: project, today: today))
    } else {
      session.show(Report.agreement(agreement, terms, in: project, today: today), asJSON: json)
    }
  }

  private func chosen(in project: Project) throws(Failure) -> Agreement {
    let latest = try project.latestAgreement()
    guard let version else { return latest }
    guard let agreement = project.agreement(version: version) else {
      let versions = project.agreements.map { String($0.version) }.joined(separator: ", ")
      throw Failure(
        .usage, "Der er ingen version \(version) af aftalen. Vælg mellem \(versions).")
    }
    return agreement
  }
}

/// `samdrift aftale ret`: changes the draft.
struct EditAgreement: EditCommand {
  static let configuration = CommandConfiguration(
    "aftale ret",
    abstract: "Ret aftalens udkast.",
    discussion: """
      For eksempel:
        samdrift aftale ret --ikrafttræden 1/4-2027 \\
          --serviceniveau "Kontoret er åbent hver dag"
      En tom værdi ("") fjerner det, der stod.
      """)

  @OptionGroup var fields: RecordOptions<AgreementOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let project = session.project
    let agreement = try project.latestAgreement()
    let edited = try fields.typed.filled(agreement, in: session)
    let edit = project.edit(agreement) { $0 = edited }
    let link = Agreement.option("link")
    let isOnlyLink = fields.typed.has(link) && !fields.typed.sayMore(than: [link])
    if edit.changes.isEmpty, !isOnlyLink { try project.checkIsDraft(agreement) }
    return edit
  }
}

/// The options that say what the agreement's draft says.
enum AgreementOptions: OptionList {
  static let options =
    Agreement.clauses.map(Agreement.option) + Agreement.options("changes", "link")
}

/// `samdrift aftale fremlæg`: puts the draft to the departments.
struct PresentAgreement: EditCommand {
  static let configuration = CommandConfiguration(
    "aftale fremlæg",
    abstract: "Skriv, at udkastet er fremlagt for afdelingerne.",
    discussion: "Derefter ligger versionen fast. Er der en tidligere, skal den nye tiltrædes igen.")

  @Option(help: ArgumentHelp("Hvornår; ellers i dag.", valueName: "dato"))
  var dato: String?

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let agreement = try session.project.latestAgreement()
    let day = try dato.map { try Day(typed: $0, today: session.today, leaning: .past) }
    return try session.project.present(agreement, on: day ?? session.today)
  }

  func remark(in session: Session) throws {
    let unwritten = session.project.unwritten(in: try session.project.latestAgreement())
    if !unwritten.isEmpty {
      Output.report("Der står ikke noget endnu om: \(unwritten.joined(separator: ", ")).")
    }
    let again = session.project.accessions.filter(\.mustAgain)
    if !again.isEmpty {
      let names = again.map(\.department.name).joined(separator: ", ")
      Output.report("Skal tiltræde igen: \(names).")
    }
  }
}

/// `samdrift aftale ny-version`: a new draft that begins as a copy of the latest version.
struct NewAgreementVersion: EditCommand {
  static let configuration = CommandConfiguration(
    "aftale ny-version",
    abstract: "Begynd på en ny version, eller på den første.",
    discussion: "En ny version begynder som en kopi af den forrige.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    let project = session.project
    return try project.agreements.isEmpty
      ? project.firstAgreement(id: Environment.newID())
      : project.newVersion(newID: Environment.newID)
  }
}

/// `samdrift aftale slet`: removes the draft; it can be undone.
struct RemoveAgreementDraft: EditCommand {
  static let configuration = CommandConfiguration(
    "aftale slet",
    abstract: "Slet aftalens udkast.",
    discussion: "En version, der er fremlagt, kan ikke slettes.")

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func edit(in session: Session) throws -> Edit {
    session.project.remove(try session.project.latestAgreement().reference)
  }
}

extension Session {
  /// What a version of the agreement says about parties and keys; of a version that doesn't keep it
  /// itself, the history tells.
  func terms(of agreement: Agreement) throws(StorageError) -> PresentedTerms {
    if let terms = project.terms(of: agreement) { return terms }
    return try ledger().terms(of: agreement)
  }
}

extension Project {
  /// The latest version of the agreement; says what to do when there is none.
  func latestAgreement() throws(Failure) -> Agreement {
    guard let agreement = agreements.last else {
      throw Failure(
        .noInput,
        "Der er ingen aftale endnu. Godkend en model med »samdrift modeller godkend«, eller begynd på "
          + "et tomt udkast med »samdrift aftale ny-version«.")
    }
    return agreement
  }
}
