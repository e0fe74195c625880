import Core
import Demo
import Reports
import Storage
import TestSupport

@testable import Screens

extension Story {
  /// A project that is there from the start.
  enum Seed {
    /// The demo, half-way through.
    case demo
    /// A new one with this name and these departments, written as in the form.
    case new(String, departments: [String] = [])
    /// One whose stakeholders are assessed and have been spoken to.
    case stakeholders
    /// One with this many stakeholders.
    case crowd(Int)
    /// One whose plan is under way.
    case plan
    /// One with models, and an agreement that some have acceded to.
    case agreement
    /// One with departments and allocation keys.
    case keys
    /// One with this many activities.
    case activities(Int)
    /// One with goals that stand in every way, and a plan.
    case goals
    /// The demo, with meetings.
    case meetings
  }

  /// What stands outside the program: the journal, the clock, the editor, the draft, the printer.
  struct World {
    let journal = MemoryJournal()
    /// What goes wrong with every commit from now on, if anything.
    var trouble: String?
    /// Whether somebody else holds the database.
    var isHeld = false
    /// What waits for them.
    private(set) var held: [Effect] = []
    /// What the user writes in the editor, once it is opened.
    var editor: (String) -> String = { $0 }
    /// The printers there are.
    var printers = ["Kontoret", "Kælderen"]
    /// The files that have been written.
    private var files: Set<String> = []
    /// The unfinished forms that are kept.
    var drafts: [Draft] = []
    /// Those of them that the program answers for.
    var ownDrafts: [Draft] = []
    private var minutes = 0
    private let ids = NewIDs("p")
    private let demoIDs = NewIDs("d")

    /// All projects.
    var ledgers: [Ledger] {
      try! journal.projects().map { try journal.ledger(of: $0) }
    }

    func ledger(of project: String?) -> Ledger { try! journal.ledger(of: project ?? "") }

    mutating func plant(_ seed: Seed) {
      switch seed {
      case .demo: _ = append(Demo.transactions(today: Story.today, newID: demoIDs.next))
      case .new(let name, let departments):
        let edit = Playbook.newProject(
          name: name, organisation: "Fjordbo", leader: "Projektleder",
          departments: departments.map { try! NewDepartment(line: $0) }, newID: demoIDs.next)
        _ = append([signature(Story.author).sign(edit)])
      case .plan, .activities:
        plant(.new("Samdrift i Nordbyen", departments: ["Fjordglimt; 96; 7940", "Ådalen; 40"]))
        let project = try! journal.projects().last!
        for step in PlanSeed.steps(seed) {
          commit(step(ledger(of: project).project), by: Story.author, to: project)
        }
      case .meetings:
        plant(.demo)
        let project = try! journal.projects().last!
        for step in SampleMeetings.steps {
          commit(step(ledger(of: project).project), by: Story.author, to: project)
        }
      case .keys:
        plant(.new("Samdrift i Nordbyen"))
        let project = try! journal.projects().last!
        for step in SampleAllocation.steps {
          commit(step(ledger(of: project).project), by: Story.author, to: project)
        }
      case .goals:
        plant(.plan)
        let project = try! journal.projects().last!
        for step in SampleGoals.steps {
          commit(step(ledger(of: project).project), by: Story.author, to: project)
        }
      case .agreement:
        plant(
          .new(
            "Samdrift i Nordbyen",
            departments: ["Fjordglimt; 96; 7940", "Ådalen; 40", "Havnebakken; 120; 9100"]))
        let project = try! journal.projects().last!
        for step in SampleAgreement.steps(presented: Day(iso: "2026-11-10")!) {
          commit(try! step(ledger(of: project).project), by: Story.author, to: project)
        }
      case .stakeholders, .crowd:
        plant(.new("Samdrift i Nordbyen", departments: ["Fjordglimt; 96; 7940", "Ådalen; 40"]))
        let project = try! journal.projects().last!
        if case .crowd(let count) = seed {
          commit(Crowd.edit(of: count), by: Story.author, to: project)
        } else {
          for step in Stakeholders.steps {
            let edit = step(ledger(of: project).project)
            commit(edit, by: Story.author, to: project)
          }
        }
      }
    }

    mutating func commit(_ edit: Edit, by author: String, to project: String) {
      _ = try! journal.commit(edit, on: ledger(of: project), by: signature(author))
    }

    /// What the program gets to know when it looks.
    func news(since app: App) -> [Event] {
      guard try! journal.projects() == app.ledgers.map(\.project.id) else {
        return [.loaded(ledgers)]
      }
      return app.ledgers.map { ledger in
        .appended(
          try! journal.load(ledger.project.id, after: ledger.revision), project: ledger.project.id)
      }
    }

    /// Does what the app wants; says what was done, and what comes of it.
    mutating func carryOut(_ effect: Effect, for app: App) -> (line: String?, events: [Event]) {
      if isHeld || !held.isEmpty, effect.isChange {
        held.append(effect)
        return ("that waits", [.waiting("Venter på, at en anden er færdig · Esc opgiver")])
      }
      switch effect {
      case .commit(let edit, let project): return commit(edit, project, app)
      case .create(let edit):
        if let trouble { return ("create fails", [.failed(trouble)]) }
        return ("create »\(edit.label)«", [.created(append([signature(Story.author).sign(edit)]))])
      case .createDemo:
        let ledger = append(Demo.transactions(today: Story.today, newID: demoIDs.next))
        return ("create the demo", [.created(ledger)])
      case .delete(let project):
        try! journal.remove(project)
        return ("delete", [.loaded(ledgers), .done("Projektet er slettet.")])
      case .makePaper(let request): return make(request, app)
      case .findPrinters: return ("find the printers", [.printers(printers, canMakePDF: true)])
      case .printPaper(let request, let format, let printer, let copies):
        return (
          "print \(copies) of \(request.kind) as \(format) on \(printer ?? "the standard one")",
          [.done("Papiret er sendt til printeren.")]
        )
      case .savePaper(let request, let format, let path, let mayReplace):
        if files.contains(path), !mayReplace {
          return ("\(path) is there", [.fileExists(path, effect)])
        }
        files.insert(path)
        return (
          "save \(request.kind) as \(format) in \(path)", [.done("Papiret er gemt i \(path).")]
        )
      case .openPaper(let request, let format):
        return (
          "open \(request.kind) as \(format)", [.done("Papiret er åbnet i et andet vindue.")]
        )
      case .giveUp:
        held = []
        return ("give up", [.waiting(nil), .failed("Du opgav at vente.")])
      case .cancelWork:
        return ("cancel", [.working(nil), .failed("Laver PDF: afbrudt.")])
      case .forget(let stakeholder, let project):
        let ledger = ledger(of: project)
        let erasure = try! Erasure(of: stakeholder, from: ledger, by: Story.author)
        _ = try! journal.erase(stakeholder, from: ledger, by: signature(Story.author))
        return ("forget", [.loaded(ledgers), .forgotten(erasure.mentioned.map(\.sentence))])
      case .readImport(let path, let project):
        let edit = Stakeholders.imported(ledger(of: project).project)
        let report = (1...40).map { "Linje \($0) i \(path): ny interessent" }
        return (
          "read \(path)", [.importPlanned(report: report.joined(separator: "\n"), edit: edit)]
        )
      case .exportStakeholders(let path, _):
        return ("export \(path)", [.done("Interessenterne er gemt i \(path).")])
      case .openEditor(let text, let milestone):
        let edited = editor(text)
        return ("editor: »\(text)« becomes »\(edited)«", [.edited(edited, milestone: milestone)])
      case .keepDrafts(let new):
        let old = drafts
        replaceDrafts { old in !new.contains { $0.id == old.id } }
        drafts += new
        ownDrafts += new
        let names = new.filter { !old.contains($0) }.map(\.form).joined(separator: ", ")
        return (drafts == old ? nil : "keep draft \(names)", [])
      case .takeDraft(let draft):
        ownDrafts.append(draft)
        return (nil, [])
      case .forgetDraft(let form):
        let count = drafts.count
        replaceDrafts { $0.id != form }
        return (drafts.count == count ? nil : "forget the draft", [])
      case .quit: return ("quit", [])
      }
    }

    /// Keeps those of the program's own forms that are as `isKept` says, and all others.
    private mutating func replaceDrafts(_ isKept: (Draft) -> Bool) {
      for old in ownDrafts where !isKept(old) {
        if let place = drafts.firstIndex(of: old) { drafts.remove(at: place) }
      }
      ownDrafts.removeAll { !isKept($0) }
    }

    /// Lets go of the database, and returns what has waited for that.
    mutating func release() -> [Effect] {
      defer { held = [] }
      isHeld = false
      return held
    }

    private func make(_ request: PaperRequest, _ app: App) -> (String?, [Event]) {
      do {
        let ledger = ledger(of: request.project)
        let context = PaperContext(
          request, ledger: ledger, today: app.today, zone: Zone { _ in 3600 })
        let document = try Report.paper(request.kind, in: context)
        return ("make \(request.kind)", [.paper(request, document.text())])
      } catch {
        return ("make \(request.kind), which fails", [.failed(error.message)])
      }
    }

    private mutating func commit(
      _ edit: Edit, _ project: String, _ app: App
    ) -> (String?, [Event]) {
      if let trouble { return ("commit fails", [.failed(trouble)]) }
      let ledger = app.ledgers.first { $0.project.id == project }!
      let result = try! journal.commit(edit, on: ledger, by: signature(Story.author))
      switch result {
      case .committed(let entries):
        return ("commit »\(edit.label)«", [.appended(entries, project: project)])
      case .conflicting(let conflicts, let news):
        return (
          "conflict over »\(edit.label)«",
          [.conflicting(conflicts, edit: edit, news: news, project: project)]
        )
      }
    }

    private func append(_ transactions: [Transaction]) -> Ledger {
      let id = ids.next()
      _ = try! journal.append(transactions, to: id, expecting: 0)
      return ledger(of: id)
    }

    /// Who signs, a minute after the last time.
    private mutating func signature(_ author: String) -> Signature {
      minutes += 1
      let count = minutes
      let nineOClock = Story.today.ordinal * 86_400 + 8 * 3_600
      return Signature(
        author: author, now: { Moment(seconds: nineOClock + count * 60) }, newID: { "t\(count)" })
    }
  }
}
