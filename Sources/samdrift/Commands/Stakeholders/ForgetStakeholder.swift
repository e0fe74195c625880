import ArgumentParser
import Core
import Storage

extension Stakeholder: RemovableRecord {
  static let removal = CommandConfiguration(
    "interessenter slet", "<nr>",
    abstract: "Slet en interessent med dens vurderinger og kontakter.",
    discussion:
      "Det kan fortrydes, for historikken husker den. Alle spor af en person kan slettes med »samdrift interessenter glem«."
  )
}

/// `samdrift interessenter glem`: takes a person out of the project and its whole history.
struct ForgetStakeholder: ParsableCommand {
  static let configuration = CommandConfiguration(
    "interessenter glem", "<nr>",
    abstract: "Slet alle spor af en person, også i historikken.",
    discussion: """
      Det kan ikke fortrydes. Historikken fortæller kun, at det er sket, hvornår og af hvem. \
      Derefter ledes der efter navnet i udbakken, og i terminalen spørges der for hver fil, om det \
      skal tages ud. Sikkerhedskopier, og hvad der er taget med til et møde, nævnes, hvis personen endnu står \
      der; sider, der er udgivet, udgives igen. Filer andre steder må du selv slette.
      """)

  @Argument(help: ArgumentHelp("Interessentens nummer.", valueName: "nr"))
  var number: Int

  @Flag(help: "Slet uden at spørge.") var ja = false

  @Flag(help: "Tag også personen ud af filerne i udbakken uden at spørge; ingen fil slettes.")
  var filer = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    try session.demand(.forget)
    let ledger = try session.ledger()
    guard let stakeholder = ledger.stakeholder(number: number) else {
      throw Failure(.usage, "Der er ingen interessent nr. \(number).")
    }
    try ledger.checkErasure(of: stakeholder.id)
    try Output.demandConsent(
      "»\(stakeholder.name)« slettes med alle spor, også i historikken. Det kan ikke fortrydes.",
      given: ja)
    let environment = session.environment
    let address = common.address(environment)
    var forgetting = Forgetting(
      journal: session.journal, signature: environment.signature,
      drafts: DraftFile(path: environment.draft, database: address),
      paths: environment.pathMemory, columns: environment.columnMemory,
      identity: environment.identityFile,
      reminders: environment.reminderMemory(of: address),
      copies: CopySearch(of: address, folders: environment.copyFolders),
      places: environment.knownPlaces(of: address),
      publish: { _ = try Publisher(environment: environment).publish($0, in: $1) },
      beyondReach: address.beyondReach)
    let outcome = try forgetting.forget(stakeholder.id, from: ledger)
    if outcome.trouble?.reason != .unsure {
      Output.report("Alle spor af interessent nr. \(number) er slettet.")
    }
    for remark in outcome.remarks { Output.report(remark) }
    let search = RemainsSearch(
      names: outcome.names, outbox: environment.outbox, paths: outcome.paths)
    if let trouble = outcome.trouble {
      try? clearFiles(search)
      throw trouble
    }
    try clearFiles(search)
  }

  /// Tells which files still name the person, and does with them what the user says.
  private func clearFiles(_ search: RemainsSearch) throws {
    try TemporaryDirectory.use { directory in
      Output.report("Leder efter navnet i udbakken …")
      var remains = search.look(in: directory)
      for line in remains.lines { Output.report(line) }
      var isRewritten = false
      for file in remains.files {
        guard let file = wanted(file) else { continue }
        do {
          let told = remains.mentions.count
          Output.report(try search.clear(file, from: &remains, in: directory))
          for mention in remains.mentions.dropFirst(told) { Output.report(mention) }
          isRewritten = isRewritten || file.remedy == .rewriting
        } catch {
          // The others are to be looked after all the same.
          Output.report(Failure.words(error))
        }
      }
      if isRewritten { Output.report(Remains.onlyTheName) }
      for words in [remains.leftAsTheyAre, Remains.outOfReach].compactMap({ $0 }) {
        Output.report(words)
      }
    }
  }

  /// The file with what the user wants done to it; nil for nothing.
  private func wanted(_ file: Remains.File) -> Remains.File? {
    switch file.remedy {
    case .rewriting?:
      if filer || Output.confirm("Skal \(file.removed) tages ud af \(file.shown)?") == true {
        return file
      }
      if file.hasRows { return nil }
      return Output.confirm("Skal hele filen slettes i stedet?") == true ? file.deleted : nil
    case .deletion?:
      let question = "Navnet kan ikke tages ud af \(file.shown). Skal filen slettes?"
      return Output.confirm(question) == true ? file : nil
    case nil: return nil
    }
  }
}
