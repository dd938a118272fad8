import { readLedger } from '#domain/ledger/reading.ts'
const header = ['序号', '存在问题', '整改措施', '责任人', '整改时限']
for (const make of [(i:number)=>['', i%2?'甲问题':'乙问题', '措施', '冯二', '年底'], (i:number)=>[i===0?'1':'', i===0?'甲':'', '措施'+i, '冯二', '年底'], (i:number)=>[String(i), '同一问题', '措施', '冯二', '年底'],(i:number)=>['1', '问题'+i, '措施', '冯二', '年底']]) {
 const sheet={name:'a',hidden:false,merges:[],firstRow:1,rows:[header,...Array.from({length:100000},(_,i)=>make(i))].map(r=>r.map(text=>({text})))}
 const t=performance.now(); const r=readLedger({fileName:'a',format:'csv',sheets:[sheet]},{today:'2022-07-01'}); console.log(r.problems.length,r.refused.length,performance.now()-t)
}
