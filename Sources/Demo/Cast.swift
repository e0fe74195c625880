import Core

extension Demo {
  static let projectName = "Samdrift ved Lærkefjord"
  static let organisation = "Boligforeningen Lærkefjord"

  static let chief = "Driftschef"
  static let leader = "Projektleder"
  static let manager = "Driftsleder"
  static let office = "Sekretariat"

  static let fjordglimt = "Afd. 1 Fjordglimt"
  static let havnebakken = "Afd. 4 Havnebakken"
  static let strandengen = "Afd. 7 Strandengen"

  static let boards = [
    "Fjordglimts afdelingsbestyrelse", "Havnebakkens afdelingsbestyrelse",
    "Strandengens afdelingsbestyrelse",
  ]
  static let employees = [
    "Den lokale drift", "Arbejdsmiljørepræsentanten", "Ejendomsmester i Strandengen", "Jørn Astrup",
  ]

  static let departments = [
    NewDepartment(name: fjordglimt, dwellings: 96, area: 7940),
    NewDepartment(name: havnebakken, dwellings: 124, area: 9610),
    NewDepartment(name: strandengen, dwellings: 58, area: 4870),
  ]
}
