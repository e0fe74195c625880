import Core
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What holds of reminders, whatever is changed from day to day and whenever they are sent.
@Suite struct ReminderLaws {
  /// A project in which random things get days, are given to others and are done.
  private struct Life {
    static let names = ["Driftsleder", "driftsleder", "Lene", "Formand", "Ukendt", ""]
    var random: SeededRandom
    var project = Project(id: "p")
    var day = Day(iso: "2026-11-02")!

    init(seed: UInt64) throws {
      random = SeededRandom(seed: seed)
      // The driftsleder and Lene have the same mailbox.
      for (name, mail) in [
        ("Driftsleder", "drift@fjordbo.dk"), ("Lene", "Drift@fjordbo.dk"),
        ("Formand", "formand@fjordbo.dk"), ("Ukendt", ""),
      ] {
        try insert(Stakeholder(id: "s\(name)").with { ($0.name, $0.mail) = (name, mail) })
      }
      for number in 1...12 {
        try insert(Activity(id: "a\(number)").with { $0.title = "A\(number)" })
      }
      for number in 1...4 { try insert(Milestone(id: "\(number)")) }
      try insert(Communication(id: "c").with { $0.occasion = "Brev" })
      try insert(Goal(id: "g").with { $0.title = "Mål" })
    }

    private mutating func insert(_ record: some Entity) throws {
      try project.apply(record.insertion)
    }

    private mutating func change<Record: Entity>(_ record: Record, _ body: (inout Record) -> Void)
      throws
    {
      for change in record.changes(body) { try project.apply(change) }
    }

    /// Some days later, with some things changed.
    mutating func step() throws {
      day = day.adding(days: random.pick([0, 1, 1, 1, 2, 3, 9]))
      for _ in 0..<random.pick(0...3) {
        let name = random.pick(Self.names)
        let due = random.oneIn(8) ? nil : day.adding(days: random.pick(-10...20))
        switch random.pick(0..<8) {
        case 0:
          try change(random.pick(project.milestones)) { ($0.responsible, $0.planned) = (name, due) }
        case 1: try change(project.communications[0]) { ($0.responsible, $0.date) = (name, due) }
        case 2:
          try change(project.goals[0]) { ($0.responsible, $0.nextFollowUp) = (name, due) }
        case 3:
          try change(random.pick(project.stakeholders)) {
            ($0.responsible, $0.nextContact) = (name, due)
          }
        case 4: try change(random.pick(project.activities)) { $0.status = .done }
        default:
          try change(random.pick(project.activities)) {
            ($0.responsible, $0.deadline, $0.status) = (name, due, .inProgress)
          }
        }
      }
    }
  }

  @Test(arguments: 1...6)
  func oneMailAWeekNothingTwiceAndNothingLost(seed: UInt64) throws {
    var life = try Life(seed: seed)
    var memory = ReminderMemory()
    var (last, told): ([String: Day], [String: Set<String>]) = ([:], [:])
    var counts = (whole: 0, new: 0)
    for _ in 0..<200 {
      try life.step()
      // Nobody sends every day.
      if life.random.oneIn(4) { continue }
      let reminders = Reminders(of: life.project, on: life.day)
      let mails = reminders.mails(after: memory)
      #expect(Set(mails.map { $0.recipient.address.text.lowercased() }).count == mails.count)
      for mail in mails {
        let keys = mail.things.map(\.key)
        let who = mail.recipient.id
        #expect(!keys.isEmpty && Set(keys).count == keys.count)
        let before = last[who].map { life.day - $0 }
        if mail.isWhole {
          #expect(before.map { $0 >= 7 } ?? true)
          (last[who], told[who]) = (life.day, Set(keys))
          counts.whole += 1
        } else {
          #expect(before.map { $0 < 7 } == true)
          #expect(told[who]?.isDisjoint(with: keys) == true)
          told[who]?.formUnion(keys)
          counts.new += 1
        }
        memory.keep(mail)
      }
      for share in reminders.shares {
        guard let who = share.recipient?.id else { continue }
        #expect(told[who]?.isSuperset(of: share.things.map(\.key)) == true)
        #expect(last[who].map { life.day - $0 < 7 } == true)
      }
      #expect(reminders.mails(after: memory).isEmpty)
      memory.release(allBut: life.project, among: ["p"])
      memory = try JSONDecoder().decode(ReminderMemory.self, from: JSONEncoder().encode(memory))
    }
    #expect(counts.whole > 20 && counts.new > 20, "\(counts)")
  }

  @Test(arguments: 1...6)
  func whatIsDueIsSomebodysOrNobodys(seed: UInt64) throws {
    var life = try Life(seed: seed)
    for _ in 0..<100 {
      try life.step()
      let limit = life.day.adding(days: 7)
      let open = life.project.activities.filter { activity in
        activity.status != .done && activity.deadline.map { $0 <= limit } ?? false
      }
      let reminders = Reminders(of: life.project, on: life.day)
      for activity in open {
        let words = "Frist: \(activity.title)"
        let owners = reminders.shares.filter { $0.things.contains { $0.words == words } }
        #expect(owners.count == (activity.responsible.isEmpty ? 0 : 1))
        #expect(
          activity.responsible.isEmpty == reminders.unassigned.contains { $0.words == words })
      }
      let all = reminders.shares.flatMap(\.things) + reminders.unassigned
      #expect(all.count { $0.words.hasPrefix("Frist: A") } == open.count)
      #expect(all.allSatisfy { $0.day <= limit })
    }
  }
}
