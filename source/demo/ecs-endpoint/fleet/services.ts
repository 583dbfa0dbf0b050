export type Service = {
	readonly name: string;
	readonly team: string;
	/** How often it occurs among the others. */
	readonly weight: number;
	readonly types: readonly string[];
	readonly images: readonly string[];
	readonly isCluster?: true;
};

const web = ['alinux3', 'alinux3', 'alinux3', 'centos7'];
const windows = ['win2022', 'win2022', 'win2012'];
const general = ['ecs.c7.large', 'ecs.c7.xlarge', 'ecs.g7.large', 'ecs.g7.xlarge', 'ecs.g8i.xlarge', 'ecs.g8y.xlarge'];
const large = ['ecs.r7.xlarge', 'ecs.r7.2xlarge', 'ecs.r7.4xlarge'];

const services: readonly Service[] = [
	{name: '订单服务', team: '交易', weight: 10, types: general, images: web},
	{name: '商品中心', team: '商品', weight: 8, types: general, images: web},
	{name: '库存中心', team: '供应链', weight: 6, types: general, images: web},
	{name: '用户中心', team: '会员', weight: 6, types: general, images: web},
	{name: '购物车', team: '交易', weight: 5, types: general, images: web},
	{name: '支付网关', team: '支付', weight: 4, types: ['ecs.g7.xlarge', 'ecs.g7.2xlarge'], images: ['alinux3']},
	{name: '营销活动', team: '增长', weight: 5, types: general, images: web},
	{name: '搜索引擎', team: '搜索', weight: 4, types: large, images: web},
	{name: 'redis-cache', team: '中间件', weight: 4, types: large, images: ['alinux3']},
	{name: 'kafka', team: '中间件', weight: 2, types: ['ecs.i3.2xlarge'], images: ['alinux3']},
	{name: 'elasticsearch', team: '运维', weight: 2, types: ['ecs.d2s.5xlarge', 'ecs.i3.2xlarge'], images: ['centos7']},
	{name: 'mysql', team: 'DBA', weight: 3, types: large, images: ['centos7', 'alinux2']},
	{name: 'worker-k8s-for-cs', team: '容器', weight: 24, types: general, images: ['golden'], isCluster: true},
	{
		name: 'spark-worker',
		team: '大数据',
		weight: 8,
		types: ['ecs.c7.4xlarge', 'ecs.r7.2xlarge'],
		images: ['alinux3'],
		isCluster: true,
	},
	{
		name: '推荐算法',
		team: '算法',
		weight: 2,
		types: ['ecs.gn7i-c8g1.2xlarge', 'ecs.gn6v-c8g1.2xlarge'],
		images: ['ubuntu22'],
	},
	{name: '直播转码', team: '直播', weight: 3, types: ['ecs.hfc7.xlarge', 'ecs.c7.4xlarge'], images: ['alinux3']},
	{name: '门店收银', team: '零售', weight: 2, types: ['ecs.g7.large'], images: windows},
	{
		name: 'dev-box',
		team: '研发',
		weight: 4,
		types: ['ecs.t6-c1m2.large', 'ecs.e-c1m2.large', 'ecs.t5-lc2m1.nano'],
		images: ['ubuntu22', 'debian12'],
	},
];

/** Each service as often as it weighs, to pick from. */
export const weightedServices: readonly Service[] = services.flatMap(service =>
	Array.from({length: service.weight}, () => service),
);
