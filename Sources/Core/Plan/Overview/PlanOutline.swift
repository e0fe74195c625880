/// The plan as a list tells of it: of each activity what is shown of it and what it can be chosen by,
/// and nothing else, with all their texts in one row of bytes.
///
/// Thousands of activities are read so in a fraction of the time that as many records take.
public struct PlanOutline: Sendable {
  /// An activity, whose texts stand among the outline's.
  public struct Row: Sendable {
    fileprivate var id = Text()
    fileprivate var dependsOn = Text()
    fileprivate var position = 0
    /// The number it is called by.
    public fileprivate(set) var number = 0
    /// What is to be done.
    public fileprivate(set) var title = Text()
    /// The area it belongs to.
    public fileprivate(set) var area = Text()
    /// Who sees to it.
    public fileprivate(set) var responsible = Text()
    /// When it is to be done, or nil.
    public fileprivate(set) var deadline: Day?
    /// How far it has come.
    public fileprivate(set) var status = ActivityStatus.notStarted
    /// The ids of the departments it concerns, with spaces between them; none means all.
    public fileprivate(set) var departments = Text()
    /// The address of a document, or the path to it.
    public fileprivate(set) var link = Text()
    /// The day it was done, or nil.
    public fileprivate(set) var doneOn: Day?
  }

  /// Where a text stands among the bytes of the outline it is from.
  public struct Text: Sendable {
    fileprivate var start: Int32 = 0
    fileprivate var count: Int32 = 0

    /// Whether there is nothing in it.
    public var isEmpty: Bool { count == 0 }
  }

  /// The activities in their order.
  public private(set) var rows: [Row] = []
  private var bytes: [UInt8] = []
  /// Each activity's place among the rows, by its id.
  private var places: [String: Int] = [:]

  /// Creates the outline of a plan without activities, with room for many.
  public init() {
    // The system gives a page when it is written, so room costs nothing, and growing by copies does.
    rows.reserveCapacity(1 << 16)
    bytes.reserveCapacity(1 << 24)
  }

  /// Creates the outline of a project's plan.
  public init(_ project: Project) {
    let activities = project.tables.activity.all
    places = project.tables.activity.placesByID
    rows.reserveCapacity(activities.count)
    // By field, since an activity takes long to copy.
    for place in activities.indices {
      var row = Row()
      row.id = keep(activities[place].id)
      row.dependsOn = keep(activities[place].dependsOn.stored)
      row.position = activities[place].position
      row.number = activities[place].number
      row.title = keep(activities[place].title)
      row.area = keep(activities[place].area)
      row.responsible = keep(activities[place].responsible)
      row.deadline = activities[place].deadline
      row.status = activities[place].status
      row.departments = keep(activities[place].departments.stored)
      row.link = keep(activities[place].link)
      row.doneOn = activities[place].doneOn
      rows.append(row)
    }
  }

  private mutating func keep(_ text: String) -> Text {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text.utf8)
    return Text(start: start, count: Int32(bytes.count) - start)
  }

  /// The UTF-8 of a text.
  public func bytes(of text: Text) -> ArraySlice<UInt8> {
    bytes[Int(text.start)..<Int(text.start + text.count)]
  }

  /// A text as a string.
  public func string(_ text: Text) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// The places of the open activities that the one at a place waits for.
  public func blockers(ofPlace place: Int) -> [Int] {
    if rows[place].status.isClosed || rows[place].dependsOn.isEmpty { return [] }
    return [String](stored: string(rows[place].dependsOn)).compactMap { places[$0] }
      .filter { !rows[$0].status.isClosed }
  }

  /// Whether the activity at a place is open and waits for another.
  public func isBlocked(place: Int) -> Bool { !blockers(ofPlace: place).isEmpty }

  /// Whether it could be begun now: nothing has been done, and nothing stands in the way.
  public func isReady(place: Int) -> Bool {
    rows[place].status == .notStarted && !isBlocked(place: place)
  }

  /// The areas of the activities at some places, in the order they come, each with its places and how
  /// many of them are closed.
  public func areas(at places: some Sequence<Int>) -> [(name: String, places: [Int], words: String)]
  {
    PlanGroup.areas(at: places, name: { string(rows[$0].area) }, status: { rows[$0].status })
  }
}

extension PlanOutline {
  /// The fields that it has something of.
  private enum Told: String {
    case title, area, responsible, deadline, status, dependsOn, departments, link, doneOn, number
    case position
  }

  /// What it has of each field of an activity.
  private static let told = Activity.fields.map { Told(rawValue: $0.name) }

  /// Puts in an activity as it was stored, with its id and its packed fields; `arrange()` is to be
  /// called after the last.
  ///
  /// False when what it has of them can't be read; the outline is of no use then.
  public mutating func restore(
    _ id: UnsafeRawBufferPointer, _ packed: UnsafeRawBufferPointer
  ) -> Bool {
    let start = bytes.count + id.count
    guard start + packed.count <= Int32.max else { return false }
    var row = Row()
    row.id = Text(start: Int32(bytes.count), count: Int32(id.count))
    bytes.append(contentsOf: id)
    bytes.append(contentsOf: packed)
    let (fields, told) = (Activity.fields, Self.told)
    var reader = PackedReader(packed)
    var place = 0
    while let name = reader.next() {
      guard let value = reader.next(), let found = fields.place(of: name, from: place) else {
        return false
      }
      place = found + 1
      let text = Text(
        start: Int32(start + reader.place - 1 - value.count), count: Int32(value.count))
      switch told[found] {
      case .title: row.title = text
      case .area: row.area = text
      case .responsible: row.responsible = text
      case .dependsOn: row.dependsOn = text
      case .departments: row.departments = text
      case .link: row.link = text
      case .deadline: if !Self.read(value, &row.deadline) { return false }
      case .doneOn: if !Self.read(value, &row.doneOn) { return false }
      case .status: if !Self.read(value, &row.status) { return false }
      case .number: if !Self.read(value, &row.number) { return false }
      case .position: if !Self.read(value, &row.position) { return false }
      case nil: break
      }
    }
    rows.append(row)
    return reader.isAtEnd
  }

  @inline(__always)
  private static func read<Value: FieldValue>(
    _ bytes: UnsafeRawBufferPointer, _ value: inout Value
  ) -> Bool {
    guard let read = Value(packed: bytes) else { return false }
    value = read
    return true
  }

  @inline(__always)
  private static func read<Value: FieldValue>(
    _ bytes: UnsafeRawBufferPointer, _ value: inout Value?
  ) -> Bool {
    value = Value(packed: bytes)
    return value != nil
  }

  /// Puts the activities that were restored in their order; false when two of them have the same id.
  public mutating func arrange() -> Bool {
    let isInOrder = rows.indices.dropFirst().allSatisfy { !precedes(rows[$0], rows[$0 - 1]) }
    if !isInOrder { rows.sort(by: precedes) }
    places.reserveCapacity(rows.count)
    for place in rows.indices {
      if places.updateValue(place, forKey: string(rows[place].id)) != nil { return false }
    }
    return true
  }

  /// As `Activity.precedes(_:)`.
  private func precedes(_ a: Row, _ b: Row) -> Bool {
    if a.position != b.position { return a.position < b.position }
    if a.number != b.number { return a.number < b.number }
    return string(a.id) < string(b.id)
  }
}
