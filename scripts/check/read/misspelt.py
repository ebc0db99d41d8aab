"""English words as they are commonly mistyped: only such as are no word anywhere, so that there is one right answer."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

# Each as it is right, with the ways in which it is mistyped.
_MISTYPED = """
about: abuot baout
accept: acept accpet
access: acces accses
accident: acident
accidentally: accidently accidentaly
accommodation: accomodation acommodation
account: acount accout accoount acccount accuont
achieve: acheive
across: accross
activate: acitvate activte
address: adress addres adresss addess
addresses: adresses addreses
again: agian
against: agianst
already: alredy allready alreday
also: aslo
although: altough allthough
always: allways alwasy
amount: ammount amout amuont
amounts: ammounts
answer: anwser asnwer
apparently: apparantly
application: aplication applicaton
appointment: apointment appointmnet
available: availible avaliable availabe avaible
balance: ballance balence balnace
because: becuase becasue beacuse
before: befor befroe
beginning: begining
believe: beleive
between: betwen beetween
business: bussiness buisness busines
cancelled: cancled
cannot: cannnot cannott canot
certain: certian
changed: chnaged
choose: chosse
coming: comming
committed: commited
completely: completly completley
confirm: confrim comfirm
confirmation: confirmaton confimation
contact: contcat
correct: corect
could: coudl
currency: currancy curency
definitely: definately definitly
deleted: delted
description: desciption
device: devcie
different: diffrent differnt
disappear: dissapear disapear
document: docuemnt documnet
embassy: embasy embassey
enough: enogh
environment: enviroment
every: evrey
existence: existance
experience: experiance
finally: finaly
foreign: foriegn foregin
foreigner: foriegner foreginer
forty: fourty
fraud: fruad
friend: freind
from: frmo
government: goverment
guarantee: garantee guarentee gaurantee
happened: happend
have: ahve hvae
history: histroy
identity: identitiy idenity
immediately: immediatly imediately immediatley
independent: independant
Indonesia: indonesa indoensia
information: infomation informaton
interest: intrest
language: langauge languge
liaison: liason
maintenance: maintainance maintenence
merchant: merchent mercahnt
message: mesage messsage
minutes: mintues minuts
month: mounth
necessary: neccessary necesary
notice: notcie
number: nubmer numer
occasion: occassion
occur: ocur
occurred: occured ocurred
occurring: occuring
official: offical oficial
opportunity: oppurtunity
option: opiton
owner: onwer
passport: pasport passpot
password: pasword passwrod
payment: paymnet payement paymet
people: poeple peopel
permission: permision
phone: phoen
police: polcie
possible: posible possable
preferred: prefered
privilege: priviledge
probably: probaly
problem: probelm
publicly: publically
question: quesiton
really: realy
receipt: reciept receit
receive: recieve receve
received: recieved
receiving: recieving
recommend: reccomend recomend reccommend
referred: refered
refund: refudn
register: regsiter
registered: registred
relevant: relevent
remember: remeber rember
report: reprot
request: reqeust
safety: saftey
second: secodn
security: securty secuirty
separate: seperate
separately: seperately
settings: setings settigns
should: shoudl
similar: similiar
sincerely: sincerly
someone: somone
successful: succesful successfull sucessful succesfull
successfully: succesfully sucessfully
support: suport supprot
surprise: suprise
than: thna
that: taht
the: teh hte
their: thier
there: tehre
they: tehy
through: thruogh
together: togehter
tomorrow: tommorow tommorrow tomorow
transaction: transacton trasaction transacion
transactions: transactons
transfer: trasnfer tranfer transfere
transferred: transfered tranferred
transferring: transfering
truly: truely
unfortunately: unfortunatly
until: untill
usually: usualy
verification: verfication verificaton
verify: verifiy
wallet: walet wallett
weird: wierd
whether: whehter
which: wich whcih
without: wihtout witout
would: woudl
written: writen
your: yoru yuor
"""
_LINES = (line.partition(": ") for line in _MISTYPED.split("\n"))
_RIGHT = {wrong: right for right, _, mistyped in _LINES for wrong in mistyped.split()}
_WORD = pattern(r"(?<![\w.@/’'-])[A-Za-z]{3,}(?![\w@/]|\.\w)")


def find_misspelt(said: str) -> Iterator[Slip]:
    """Yield the mistyped words of an English text, of which quotations and mark-up are blank."""
    for match in _WORD.finditer(said):
        typed = match[0]
        if right := _RIGHT.get(typed.lower()):
            right = right.upper() if typed.isupper() else right.capitalize() if typed[0].isupper() else right
            message = f"“{typed}” is misspelt; write {right}"
            yield Slip("avoided-word", match.start(), typed, message, (Change(match.start(), typed, right),))
