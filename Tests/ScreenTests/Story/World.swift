import Core
import Demo
import Foundation
import Reports
import Storage
import TestJournals
import TestSupport

@testable import Screens
@testable import samdrift

/// What stands outside the program in a story: the journal, the clock, the editor, the printers.
final class World: Surroundings {
  /// The journal as others use it.
  let journal = MemoryJournal()
  /// The same as the program uses it.
  let office: OfficeJournal
  /// What the user may do.
  var access = Access.unlimited
  /// The journal as the user is given it.
  private(set) lazy var given = access.guarding(office)
  /// What the user writes in the editor, once it is opened.
  var editor: (String) -> String = { $0 }
  var milliseconds = 0
  /// Whether links can be opened.
  var hasDesktop = true
  /// Whether mail can be sent, and why sendmail takes none, if it doesn't.
  var hasSendmail = true
  var sendmailRefusal: String?
  /// Where the file of a link is found.
  var linked: String?
  /// Whether nothing is known yet of the file of a link.
  var isDriveSlow = false
  /// Where unfinished forms are kept.
  let draftDirectory = FileManager.default.temporaryDirectory
    .appendingPathComponent("samdrift-story-\(UUID().uuidString)").path
  /// What there is in folders, by how a path leads to them.
  var folders: [String: [FolderListing.Entry]] = [:]
  /// The files that have been written.
  private var files: Set<String> = []
  /// What the program has had done, and the forms that were kept when it was last written down.
  var notes = ""
  var noted: [Draft] = []
  private var minutes = 0
  private let projectIDs = NewIDs("p")
  private let transactionIDs = NewIDs("t")
  let demoIDs = NewIDs("d")

  init() { office = OfficeJournal(journal) }

  deinit { try? FileManager.default.removeItem(atPath: draftDirectory) }

  /// What goes wrong whenever the program saves, if anything.
  var trouble: String? {
    get { office.state.withLock { $0.trouble } }
    set { office.state.withLock { $0.trouble = newValue } }
  }

  /// Whether somebody else holds the database.
  var isHeld: Bool {
    get { office.state.withLock { $0.isHeld } }
    set { office.state.withLock { $0.isHeld = newValue } }
  }

  /// Whether the database's server can't be reached.
  var isAway: Bool {
    get { office.state.withLock { $0.isAway } }
    set { office.state.withLock { $0.isAway = newValue } }
  }

  /// All projects.
  var ledgers: [Ledger] { try! journal.ledgers() }

  func ledger(of project: String?) -> Ledger { try! journal.ledger(of: project ?? "") }

  /// Lets somebody commit an edit beside the program.
  func commit(_ edit: Edit, by author: String, to project: String) {
    _ = try! journal.commit(edit, on: ledger(of: project), by: sign(as: author))
  }

  /// Lets somebody else forget a person.
  func forget(_ stakeholder: String, in ledger: Ledger) {
    _ = try! journal.erase(stakeholder, from: ledger, by: sign(as: "Projektleder"))
  }

  /// Makes the demo project.
  func addDemo() {
    append(Demo.transactions(today: Story.today, newID: demoIDs.next))
  }

  /// Makes a new project with this name and these departments, written as in the form.
  func addProject(_ name: String, departments: [String]) {
    let edit = Playbook.newProject(
      name: name, organisation: "Fjordbo", leader: "Projektleder",
      departments: departments.map { try! NewDepartment(line: $0) }, newID: demoIDs.next)
    append([sign(as: Story.author).sign(edit)])
  }

  private func append(_ transactions: [Transaction]) {
    _ = try! journal.append(transactions, to: projectIDs.next(), expecting: 0)
  }

  /// Who signs, a minute after the last time.
  func sign(as author: String) -> Signature {
    minutes += 1
    let nineOClock = Story.today.ordinal * 86_400 + 8 * 3_600
    let now = Moment(seconds: nineOClock + minutes * 60)
    return Signature(author: author, now: { now }, newID: transactionIDs.next)
  }

  /// The file of unfinished forms.
  var draftFile: DraftFile { DraftFile(path: draftPath, database: DatabaseAddress("fælles.db")) }

  private var draftPath: String { draftDirectory + "/kladde.json" }

  /// The unfinished forms that are kept.
  var drafts: [Draft] {
    guard let data = FileManager.default.contents(atPath: draftPath) else { return [] }
    return try! JSONDecoder().decode([String: [Draft]].self, from: data).values.flatMap { $0 }
  }

  /// Lets another program keep a form.
  func keep(_ draft: Draft) {
    var file = draftFile
    try! file.keep([draft])
  }

  /// What grows of seeds: the projects, and how far clock and ids have come.
  struct Planted {
    let journal: MemoryJournal.State
    let minutes: Int
    let given: [Int]
  }

  /// What has grown so far.
  var contents: Planted {
    get {
      Planted(journal: journal.contents, minutes: minutes, given: ids.map(\.given))
    }
    set {
      journal.contents = newValue.journal
      minutes = newValue.minutes
      for (ids, given) in zip(ids, newValue.given) { ids.given = given }
    }
  }

  private var ids: [NewIDs] { [projectIDs, transactionIDs, demoIDs] }

  // What the runtime asks for.

  var today: Day { Story.today }

  var namedDatabase: String?

  var isThrowaway = false

  var identityFile: IdentityFile? { IdentityFile(path: draftDirectory + "/hvem.json") }

  var signature: Signature { sign(as: Story.author) }

  func journal(after current: (any Journal)?) throws -> (any Journal)? { given }

  func makeJournal() throws -> any Journal { given }

  func takeRemarks() -> String? { nil }

  func fill(_ document: Paper, as format: PaperFormat) throws -> PaperSource {
    .text(document.text())
  }

  func findPrinters(in directory: String) throws -> BackgroundWork.Progress {
    .done(.printers(["Kontoret", "Kælderen"], canMakePDF: true))
  }

  func print(
    _ paper: FilledPaper, printer: String?, copies: Int, in directory: String
  ) throws -> BackgroundWork.Progress {
    .done(.done("Papiret er sendt til printeren."))
  }

  func save(
    _ paper: FilledPaper, to path: String, mayReplace: Bool, in directory: String
  ) throws -> BackgroundWork.Progress {
    files.insert(path)
    pathMemory?.remember(path.contains("/") ? path : "~/Samdrift/" + path)
    return .done(.done("Papiret er gemt i \(path)."))
  }

  func save(
    _ mail: FilledMail, to path: String, mayReplace: Bool, in directory: String
  ) throws -> BackgroundWork.Progress {
    files.insert(path)
    return .done(.done("Mailkladden er gemt i \(path)."))
  }

  func findSendmail() throws -> Event {
    if !hasSendmail { throw Failure(.unavailable, "Herfra kan der ikke sendes mail.") }
    return .canSendMail
  }

  func send(_ mail: FilledMail, in directory: String) throws -> BackgroundWork.Progress {
    if let refusal = sendmailRefusal { throw Failure(.unavailable, refusal) }
    return .done(.sent("Mailen er givet til sendmail."))
  }

  func save(_ calendar: ProjectCalendar, to path: String) throws -> Event {
    files.insert(path)
    return .done("\(calendar.words) er gemt i \(path).")
  }

  func open(_ paper: FilledPaper, in directory: String) throws -> BackgroundWork.Progress {
    .done(.done("Papiret er åbnet i et andet vindue."))
  }

  /// What has been copied, as it is pasted.
  private(set) var clipboard = ""

  func copy(_ text: String, _ name: String) throws -> Event {
    clipboard = text
    return .sent("\(name) er sendt til terminalens udklipsholder; prøv at sætte ind.")
  }

  func look(at link: Link) throws -> BackgroundWork.Progress {
    let hindrance =
      hasDesktop
      ? link.refusal?.message : "Her er kun en terminal, så linket kan ikke åbnes herfra."
    let answer = BackgroundWork.Progress.done(.link(link, path: linked, hindrance: hindrance))
    guard isDriveSlow else { return answer }
    return .then(
      BackgroundWork(
        "Ser efter filen", look: { [self] in isDriveSlow ? .underWay : answer }, cancel: {}))
  }

  func open(_ link: Link, at path: String?) throws -> BackgroundWork.Progress {
    .done(.done("Linket er åbnet i et andet vindue."))
  }

  func listFolder(of path: String) throws -> BackgroundWork.Progress {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return .done(.folder(FolderListing(of: path, folders[folder] ?? [])))
  }

  var usedPaths: UsedPaths {
    UsedPaths(folder: "~/Samdrift", files: pathMemory?.paths ?? [])
  }

  /// The files that name whoever is forgotten, and what else is to be looked after.
  var remains: (files: [Remains.File], remarks: [String]) = ([], [])

  func findRemains(
    of names: PersonNames, _ paths: [String], in directory: String
  ) throws -> BackgroundWork.Progress {
    var found = Remains(of: names)
    (found.files, found.unread) = remains
    let answer = BackgroundWork.Progress.done(.remains(found, []))
    guard isDriveSlow else { return answer }
    var work = BackgroundWork(
      "Leder", look: { [self] in isDriveSlow ? .underWay : answer }, cancel: {})
    work.afterCancelling = .searchGivenUp(names, paths)
    return .then(work)
  }

  func clear(
    _ files: [Remains.File], of remains: Remains, in directory: String
  ) throws -> BackgroundWork.Progress {
    var left = remains
    left.files.removeAll { file in files.contains { $0.path == file.path } }
    return .done(.remains(left, files.map { "\($0.shown) er ordnet." }))
  }

  var columnMemory: ColumnMemory? { nil }
  var reminders: ReminderMemoryFile? { nil }
  var copies: CopySearch? { nil }
  var places: KnownPlaces? { nil }
  func publish(_ ledger: Ledger, in folder: String) throws {}

  func publish(_ ledger: Ledger, inFolder typed: String) throws -> Event {
    .done("Siderne om »\(ledger.project.info.name)« er udgivet i \(typed).")
  }
  var beyondReach: String? { nil }

  var pathMemory: PathMemory? { PathMemory(path: draftDirectory + "/stier.json") }

  func isThere(_ path: String) -> Bool { files.contains(path) }

  func edit(_ text: String) throws -> Editor.Outcome {
    Editor.Outcome(text: editor(text), trouble: nil)
  }
}
