import { words } from './closed-classes.ts'

/** Countries and territories with the adjectives made from them; capitals and cities come by their cues. */
const table =
  'Afghanistan Afghan|Albania Albanian|Algeria Algerian|Angola Angolan|Argentina Argentine|Armenia Armenian|Australia Australian|Austria Austrian|Azerbaijan Azerbaijani|Bahrain Bahraini|Bangladesh Bangladeshi|Belarus Belarusian|Belgium Belgian|Bolivia Bolivian|Bosnia Bosnian|Brazil Brazilian|Britain British|Bulgaria Bulgarian|Cambodia Cambodian|Cameroon Cameroonian|Canada Canadian|Chad Chadian|Chile Chilean|China Chinese|Colombia Colombian|Congo Congolese|Croatia Croatian|Cuba Cuban|Cyprus Cypriot|Denmark Danish|Ecuador Ecuadorian|Egypt Egyptian|England English|Eritrea Eritrean|Estonia Estonian|Ethiopia Ethiopian|Finland Finnish|France French|Georgia Georgian|Germany German|Ghana Ghanaian|Greece Greek|Guatemala Guatemalan|Haiti Haitian|Honduras Honduran|Hungary Hungarian|Iceland Icelandic|India Indian|Indonesia Indonesian|Iran Iranian|Iraq Iraqi|Ireland Irish|Israel Israeli|Italy Italian|Jamaica Jamaican|Japan Japanese|Jordan Jordanian|Kazakhstan Kazakh|Kenya Kenyan|Kosovo Kosovan|Kuwait Kuwaiti|Laos Laotian|Latvia Latvian|Lebanon Lebanese|Liberia Liberian|Libya Libyan|Lithuania Lithuanian|Malaysia Malaysian|Mali Malian|Malta Maltese|Mexico Mexican|Moldova Moldovan|Mongolia Mongolian|Montenegro Montenegrin|Morocco Moroccan|Mozambique Mozambican|Myanmar Burmese|Nepal Nepalese|Netherlands Dutch|Nicaragua Nicaraguan|Niger Nigerien|Nigeria Nigerian|Norway Norwegian|Oman Omani|Pakistan Pakistani|Panama Panamanian|Paraguay Paraguayan|Peru Peruvian|Philippines Filipino|Poland Polish|Portugal Portuguese|Qatar Qatari|Romania Romanian|Russia Russian|Rwanda Rwandan|Scotland Scottish|Senegal Senegalese|Serbia Serbian|Singapore Singaporean|Slovakia Slovak|Slovenia Slovenian|Somalia Somali|Spain Spanish|Sudan Sudanese|Sweden Swedish|Switzerland Swiss|Syria Syrian|Taiwan Taiwanese|Tajikistan Tajik|Tanzania Tanzanian|Thailand Thai|Tunisia Tunisian|Turkey Turkish|Uganda Ugandan|Ukraine Ukrainian|Uruguay Uruguayan|Uzbekistan Uzbek|Venezuela Venezuelan|Vietnam Vietnamese|Wales Welsh|Yemen Yemeni|Zambia Zambian|Zimbabwe Zimbabwean'

const countries = new Set(table.split('|').map((row) => row.split(' ')[0]?.toLowerCase() ?? ''))
for (const name of [
  'united states',
  'us',
  'u.s.',
  'united kingdom',
  'uk',
  'saudi arabia',
  'south korea',
  'north korea',
  'south africa',
  'new zealand',
  'sri lanka',
  'united arab emirates',
  'gaza',
  'gaza strip',
  'west bank',
  'europe',
  'africa',
  'asia',
])
  countries.add(name)

const adjectives = new Set(table.split('|').map((row) => row.split(' ')[1]?.toLowerCase() ?? ''))
for (const name of ['american', 'palestinian', 'saudi', 'european', 'african', 'asian', 'arab', 'western'])
  adjectives.add(name)

/** Countries, territories and continents. Takes a name without its article, in lower case. */
export function isCountry(name: string): boolean {
  return countries.has(name)
}

/** "Israeli", "American": of a country, and no name of somebody. */
export function isNationality(name: string): boolean {
  return adjectives.has(name)
}

/** "the Varrow crossing", "Varrow airport": of a name, that it is a place's. */
export const ofPlaces = words('airport border camp crossing district island port prison province region river strip')

/** Prepositions that stand before a place, where a name follows. */
export const locative = new Set([
  'in',
  'at',
  'near',
  'from',
  'into',
  'to',
  'inside',
  'outside',
  'across',
  'around',
  'toward',
  'towards',
  'through',
])
