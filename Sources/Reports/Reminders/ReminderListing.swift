import Core
import Text

extension Report {
  /// What everybody who is responsible has to do within a week, or should have done.
  public static func reminders(_ reminders: Reminders) -> Listing {
    func lines(_ things: [Reminders.Thing]) -> [String] {
      things.flatMap { thing in
        Layout.dated(thing.day, "\(thing.words) (\(thing.day.relative(to: reminders.day)))")
      }
    }
    let shares = reminders.shares.map { share in
      let address = share.recipient?.address.text ?? "ingen mailadresse"
      return Listing.Section("\(share.names.joinedAsSentence) · \(address)", lines(share.things))
    }
    return Listing(
      ["Påmindelser · \(reminders.project.info.displayName)", reminders.day.long.capitalizedFirst],
      shares + [Listing.Section("Ingen ansvarlig", lines(reminders.unassigned))]
        + reminders.unreachedRemarks.map { remark in
          Listing.Section(remark.wrapped(to: Report.width))
        }, none: Reminders.nothing)
  }
}

extension Reminders {
  /// What is said when there is nothing to remind of.
  static let nothing = "Intet er overskredet, og intet skal være gjort inden for en uge."

  /// What is said when no mail goes out.
  public var silence: String {
    let count = (shares.flatMap(\.things) + unassigned).count
    if count == 0 || shares.contains(where: { $0.recipient != nil }) {
      return "Der er ikke noget nyt at minde nogen om."
    }
    return "Ingen får en påmindelse: \(count) ting har ingen ansvarlig med en mailadresse."
  }

  /// What nobody is reminded of, and what to do about it, in sentences.
  public var remarks: [String] { unreachedRemarks + [unassignedRemark].compactMap { $0 } }

  /// The same where a week has gone since it was last said, or some of it is new; which the memory
  /// then knows.
  public func remarks(remembering memory: inout ReminderMemory) -> [String] {
    let things = shares.filter { $0.recipient == nil }.flatMap(\.things) + unassigned
    guard let news = memory.news(in: things, for: ReminderMemory.leader, of: self) else {
      return []
    }
    memory.keep(news, of: project, on: day)
    return remarks
  }

  /// Who can't be sent mail, and what to do about it.
  fileprivate var unreachedRemarks: [String] {
    let unreached = shares.filter { $0.recipient == nil }.flatMap(\.names)
    let ambiguous = unreached.filter { project.mailAddresses(of: $0).count > 1 }
    let unknown = unreached.filter { !ambiguous.contains($0) }
    var remarks: [String] = []
    if !unknown.isEmpty {
      remarks.append(
        """
        Der er ingen mailadresse på \(unknown.joinedAsSentence). Skriv den ved interessenten, der \
        hedder det samme; tilføj den som rolle, hvis den ikke er der.
        """)
    }
    if !ambiguous.isEmpty {
      remarks.append(
        """
        Flere interessenter med hver sin mailadresse hedder \(ambiguous.joinedAsSentence). Skriv \
        mere præcist, hvem der er ansvarlig, så påmindelsen kan sendes.
        """)
    }
    return remarks
  }

  /// That there are things nobody is reminded of; nil where somebody is responsible for each.
  private var unassignedRemark: String? {
    unassigned.isEmpty
      ? nil
      : """
      Ingen er ansvarlig for \(unassigned.count) ting, der er overskredet eller \
      skal gøres inden for en uge. Se med »samdrift påmind«, hvad det er.
      """
  }
}
